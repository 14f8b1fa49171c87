/** English lines told sideways: `level kind stars [reach] | text`. See oblique.ts. */
export const OBLIQUE_EN = `
urgent review 1 | One star. My wife has a nut allergy, we said so twice, and there were walnuts in the salad. She is not well now.
urgent message - | hiya, bit awkward, all six of us who had the chicken on saturday have spent sunday and monday in the loo. the ones who had the veggie are fine. just thought you'd want to know before you serve it again
urgent review 3 | Decent roast, gravy a bit thin. Kids loved the garden. My dad cracked a crown on something metal in the mash, we kept it in a napkin.
urgent message - | There is smoke coming from behind the dryer in your launderette and no one here. I've taken the others outside.
urgent message - | Think you should know the hallway on our floor smells really strongly of gas and reception isn't picking up
urgent review 5 | Gorgeous nails as ever!! Just my finger has gone green and hot since and the GP says its infected and the tool cant have been clean. xx
urgent review 1 | Your bouncer put my lad's head into the wall. Three stitches. He'd asked for his coat.
urgent message - | My mum's just slipped on your wet step, she can't put weight on it, where's your first aider???
urgent review 1 | We were told the terrace was full. The four white couples who came after us were all seated on the terrace.
urgent review 2 | The manager kept putting his hand on my daughter's back during her trial shift and asking if she has a boyfriend. She's sixteen.
urgent review 1 | Wouldn't let my husband in because of his guide dog. Said it was policy. It is the law, not your policy.
urgent message - | hi ur terminal said declined so i paid again and then again and now my banking app shows all three gone out. thats my rent money
urgent message - | Someone in Leeds has just bought two laptops with the card I used only at your till this afternoon. Bank has frozen it. You may want to look at your machine.
urgent message - | we've landed, it's gone midnight, the keysafe is empty and your number rings out. two toddlers asleep on the suitcases
urgent message - | It's Amelia's party at 3, guests are arriving, and the unicorn cake isn't here. Driver says it's not on his van.
urgent message - | Stuck in your car park, barrier wont lift, ticket machine ate the ticket, flight is at 6
urgent message - | Dear Sirs, thank you for your kind letter. I remain confident we can settle this as neighbours; otherwise my solicitor will write on Monday. Warmest regards.
urgent message - | Good morning, I'm calling in from Environmental Health about a complaint we received regarding your premises. An officer will attend on Thursday; please have your temperature records available.
urgent message - | Hello, I'm a producer on the local evening news. We're running a piece tonight about the conditions in your kitchen and would love a comment before 5.
urgent message - | I logged in to change my address and the page greeted me as Deborah, with her orders, her street and her phone number. Who is seeing mine?
urgent mention - 48000 | so this gym locked a woman in a changing room for twenty minutes because her direct debit bounced. here is the video. share it till they answer
urgent review 1 | The hygienist drew blood with an instrument that had someone else's blood on it already. I asked her to stop and she laughed.
urgent comment - | My boy came off the bouncy castle because nobody had pegged it down. Broken wrist, and your staff carried on taking money.
urgent review 4 | Room was sweet and the view is unreal, though the carbon monoxide alarm went off at 3am and the owner told us to take the battery out.
urgent message - | My girlfriend's throat is closing up we just ate at yours what was in the dip PLEASE
urgent message - | that oat latte wasnt oat. im allergic to dairy and im sat in a&e on a drip thank you so much
high review 1 | Chips like wet cardboard. Fish like dry cardboard.
high review 2 | We waited so long for the bill that our parking ran out.
high review 1 | Rang four times, nobody picks up. Left two voicemails. I suppose I'll take my bathroom elsewhere.
high review 5 | Five stars for the audacity of charging eleven pounds for a toastie that was still frozen in the middle
high comment - | oh brilliant, another "we value your feedback" and another six weeks of nothing
high message - | I ordered a size 8, you sent a 6. I sent the 6 back, you sent another 6. Please just give me my money.
high review 2 | Sheets had hairs on them that weren't ours and the shower tray was slimy. For 140 a night.
high mention - 212 | avoid the new barber on the corner, lad was on his phone the whole time and now one side is longer than the other
high review 1 | Girl at the counter rolled her eyes at my nan for counting coins. Disgraceful attitude.
high review 3 | Nice building. Shame about literally everything that happened inside it.
high message - | You cancelled our Saturday booking by text at 4pm. We have ten people coming from three cities. What are we supposed to do?
high review 1 | no
high review 2 | The starter was lovely, the wine was lovely, the waiter was lovely. Then the main came and it was raw in the middle, and the replacement was the same piece put back under the grill.
high message - | third email now. where is my refund for the concert you moved
high review 1 | Quoted £90 for the brakes, final bill £410, and it still squeals.
high comment - | Used to be our favourite. Portions halved, prices doubled, owner too busy to say hello. We won't be back.
high review 1 | Sat there like lemons for 50 mins, watched three tables come and go, walked out hungry
high message - | The sofa has arrived with a tear down the back and one leg missing. I'd like it collected and the money returned please.
high mention - | that burger place by the station: cold bun, colder welcome
high review 2 | Overpriced, underseasoned and the toilets were grim
normal message - | Hi, do you do gluten free pizza bases and are they cooked separately? My sister's coeliac and we'd love to come for her birthday
normal message - | Is there step free access? My mum's in a wheelchair since her fall
normal comment - | what time does the kitchen close on sundays?
normal review 3 | Burger good, fries meh, service fine. Would maybe go again.
normal message - | I left a grey scarf on the back of a chair yesterday about 2ish, has anyone handed it in? No worries if not
normal message - | Could I change our table from 4 to 5 on Friday? Name's Hargreave
normal comment - | Does the 6pm class suit someone with a dodgy knee?
normal message - | Do your gift cards expire, and can I use one online?
normal review 3 | It was okay. Nothing to write home about, nothing to complain about either.
normal message - | Hello, is the mango sorbet safe for someone allergic to milk and eggs?
normal comment - | you should really do a loyalty card, I'd have a free coffee every week lol
normal message - | How much would it be to have a wedding dress taken in at the waist, and how long does it take?
normal review 4 | Lovely staff, tasty curry. Only thing is the music was a little loud, maybe turn it down at lunch?
normal message - | are you still hiring dishwashers? my son is looking for weekend work
low review 5 | Killer cocktails, I'd fight someone for the last espresso martini
low comment - | @tomo_88 this is the place I was on about
low review 5 | Not a single thing wrong. Couldn't fault it.
low review 1 | Best haircut I've had in ten years, Sue is a legend!
low comment - | bloody hell that sticky toffee pudding is filthy good 🤤
low review 5 | 👌👌
low review 5 | The cafe next door gave me food poisoning last month so we came here instead and it was spotless, kind and delicious.
low mention - 30 | I would die for this ramen. Dead. Bury me in the broth.
low message - | Just to say the flowers were perfect and mum cried happy tears. Thank you x
low review 4 | Solid. Quick, cheap, friendly.
low comment - | Congrats on five years guys! 🎉
low review 5 | Was dreading the dentist and honestly it didn't hurt one bit. No complaints whatsoever.
spam message - | Hello business owner, we can get you 200 genuine five star reviews in 7 days, pay after results. WhatsApp us
spam comment - | I was broke until Mrs Olivia showed me how to trade. Turned $500 into $9,200 in one week, inbox her
spam message - | Your mailbox is 98% full. Verify now to avoid losing incoming messages: hxxp://mail-quota.example
spam review 5 | Nice place but for real savings try QuickBite app code QB20 gives 20% off first three orders link in bio
spam message - | Dear Manager, we are manufacturer of paper cups and bags with 15 years experience in export. Please find our catalogue and MOQ.
spam comment - | 🔥🔥 HOT GIRLS in your area click profile 🔥🔥
spam message - | Hi, I noticed your website isn't ranking on page one of Google. I can fix that. Interested in a free audit?
spam comment - | Send this to 12 people or you will have bad luck for 7 years. Don't break the chain
urgent message - | Our spaniel came back from your groomer panting and hasn't got up since. Emergency vet says he overheated in the drying box. He is eleven.
urgent review 2 | Pool is warm and the cafe does a good flat white. But my eyes and my sister's have been streaming since Tuesday and the pharmacist reckons somebody tipped in far too much chlorine.
urgent message - | your nursery just handed my niece to a man who is NOT on the pickup list. he is her dads ex mate. ring me
urgent message - | hello the fella delivering your parcels asked if i live alone and has been sat in his van opposite since. its gone 9
urgent review 1 | Picked up my prescription here, got home, opened the bag: someone else's heart tablets with her name and address on the label. I'd already taken one.
urgent message - | You've put 1,200 through instead of 12.00 for two croissants and the lad says he can't reverse it till Monday. My mortgage comes out tomorrow.
urgent comment - | Not the vibe when the man checking tickets tells my mate his prosthetic leg "might upset people" and makes him go round the bins
urgent message - | we're the 4pm ceremony, the suits are in your shop, the shutter is down and there's a note saying back Thursday
urgent message - | I appreciate how busy you must be. My daughter's surgeon has asked what the hinge on that folding bed was made of, and so has the person handling our claim.
urgent mention - 88000 | ok so @ the hotel that put 12 of us in rooms with bedbugs and then threatened to bill US for the mattresses. pics in replies. quote this
urgent message - | Hi there, council licensing here. We've had a report of under-18s being served on Friday; could you ring me before close of business?
urgent review 1 | bit into the flapjack and that was my molar gone. there was a stone in it the size of a pea
urgent message - | rental car, M6, brake pedal just went to the floor. were on the hard shoulder. your helpline is a recording
urgent review 4 | Great wine list! Pity my other half's been wheezing since the pesto. We did say no pine nuts and the waiter wrote it down.
high review 1 | Tent had a hole you could fit a badger through. Asked for another, got a shrug and a roll of tape.
high message - | Phone came back from you with the same crack plus a new one. Sixty quid well spent I'm sure.
high review 2 | Band was ace, sound was mud, forty minute queue for a warm can. Never again.
high comment - | still waiting on my deposit from March lads
high review 3 | Room fine. Breakfast: one boiled egg between two, and when I asked for another the lady laughed.
high message - | Course moved again?? That's three times. I've booked childcare three times.
high review 1 | Taxi took the scenic route and charged us for the scenery.
high mention - 90 | nothing says luxury spa like someone hoovering through your massage
high review 5 | Five star prices, two star room, one star attitude. Clicking five so you read it.
high review 1 | Meh. Bread hard enough to knock nails in.
normal message - | Do the vans come with a tow bar, and can my brother be added as a second driver?
normal comment - | is the splash pad ok for a 2 yr old who cant swim
normal message - | Hi, we'd like to bring our own cake for dad's 60th, is that all right and is there a charge for plates?
normal review 3 | Decent campsite. Showers hot, pitches a bit sloped. Shop shuts at five.
normal message - | my lad's got a bee sting allergy, is there much clover on the football pitch or is it astro?
normal message - | think one of our walking poles is still in your porch. blue handle. passing Saturday, will pop in
low review 5 | Cured my back in three goes, witchcraft
low comment - | sick gig last night 🔥🔥
low review 5 | Tattoo hurt like hell and I'd do it again tomorrow. Artist is a wizard.
low review 4 | Does what it says.
low message - | Parcel here already, wrapped like a present. You lot are lovely
low comment - | these doughnuts should be against the law
spam message - | Greetings, I am a barrister representing the late Mr K., who left $8.4m with no heir bearing your surname. Kindly reply in confidence.
spam comment - | Wow great content! We feature small brands on our page, DM us to get promoted to 400k followers 💫
spam message - | We analysed your listing and found 14 errors hurting your visibility. Reply YES for the report.
spam message - | Tax refund notice: you are owed 634.12. Submit your card number within 48h to receive payment: hxxp://refund-desk.example
urgent review 2 | Nice cocktails. On the way out the fire stairs were chained shut, I tried the handle. Two hundred people in there.
urgent message - | the candle kit you sent my gran exploded on the kitchen table, curtains went up, shes ok but shaking
urgent message - | Your bus pulled off from the services without my son. He's nine, he was in the toilet. Driver isn't answering.
urgent review 1 | Was told at check in that "Indians usually pay cash up front". Nobody else in the queue was asked.
urgent message - | A courtesy note before my column on Sunday: two former waitresses say tips never reached them. Anything to add?
urgent message - | three payments of 49.99 to you this week and i dont even have an account with you. who set this up
high review 1 | Curtains hemmed a hand too short and ironed shiny. They blamed my windows.
high comment - | lol the "homemade" lasagne still had the film lid stuck on it
normal message - | Can we hire the upstairs room on a Sunday, roughly thirty of us, and do you have a projector?
normal comment - | does the walnut loaf come sliced
low review 5 | Came for a pint, left at closing. Danger zone, this pub.
spam message - | Boost your table bookings by 300% with our AI system, first month free, shall we hop on a call Tuesday?
`;

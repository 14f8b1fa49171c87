import type { Lexicon } from '../row.ts';

/** English: the halves of emergencies, as wide as people word them. Alone they mean little; combinations.ts says what two of them mean. */
export const CONCEPT_EN: Lexicon = [
  [
    'unwell',
    1,
    `not/isnt/wasnt/arent/werent well | unwell | poorly | feel*/felt ~ rough/awful/queasy/dizzy/faint/terrible/dreadful/rotten/ropey | nause*
      | sick | ill | threw ~ up | throw* up | chuck* up | being sick | upset stomach/tummy/belly | stomach ~ upset/bad/pain/pains/ache/bug/cramp*
      | tummy ~ upset/bad/pain/pains/ache/bug/cramp* | cramp* | fever* | temperature of | the runs | the trots | the shits | loose stools | dehydrat*
      | spent ~ loo/toilet/bathroom/bog | live*/living on/in the loo/toilet/bathroom | on/over the toilet/loo/bog/bucket | head in a bucket
      | in bed ~ since/all/two/three/for | bedridden | off work/school ~ since/after/all/with/for | cant keep ~ down | keep* ~ down
      | came back up | coming back up | wiped out | floored | doubled over/up | green ~ face/gills | sweats | shivering | collapsed | out cold
      | keeled over | swollen | swell* | hives | rash | itch* | wheez* | blotchy | welts | streaming | panting | fighting for breath | gasping | hasnt got up | catch ~ breath | limp | breathing ~ funny/heavy/bad/hard | short of breath | a drip
      | drip | drips | er bed | gastro | gastroenter* | parasite* | hepatitis | legionn*`,
  ],
  [
    'medic',
    1,
    `doctor* | dr | gp | nurse* | a_e | er | emergency | clinic | hospital* | dentist* | pharmacist* | paediatric* | pediatric* | surgeon* | dermatolog*
      | optician | vet | vets | surgery said | minor injuries | antibiotic* | steroid* | prescri* | x ray* | surgeons | groomer* ~ vet | scan | 111 | tetanus | medic | medics | first aid*`,
  ],
  [
    'ate',
    1,
    `ate | eat | eaten | eating | had the/your/a | your
      chicken/fish/oysters/mussels/sushi/burger/burgers/salad/soup/curry/kebab/pizza/buffet/brunch/lunch/dinner/breakfast/food/meal/prawns/rice/eggs/tartare/mayo/cake/sandwich/steak/roast/tacos/pasta/stew/chips/platter
      | chicken | fish | oyster* | mussel* | prawn* | sushi | tartare | buffet | shellfish | rice | mayo* | hollandaise | sausage* | kebab | meal | dinner | lunch
      | brunch | breakfast | takeaway | leftovers | drank | drink | drinks | cocktail* | latte | milkshake | swallow* | tasted | serve it | at yours`,
  ],
  [
    'several',
    1,
    `all/both/three/four/five/six/seven/eight/half/most of us/them/our | # of us/them | whole family/table/team/party/group/office | everyone/everybody who
      | every one of us | the lot of us | # out of # | # people | me and my ~ both | both kids | half the ~ table/office/party/team/guests`,
  ],
  [
    'people',
    1,
    `my wife/husband/partner/girlfriend/boyfriend/son/daughter/kid/kids/child/children/mum/mom/mother/dad/father/nan/gran/grandad/grandma/grandpa/brother/sister/friend/mate/lad/boy/girl/baby/toddler/niece/nephew/aunt/uncle/colleague/fiance/fiancee/little_one/dog/cat/puppy
      | our son/daughter/kid/kids/child/baby/toddler/boy/girl/dog/cat/little_one | the baby | the wife | hubby | missus | me | she | he | her | him | us | customer | guest | woman
      | bloke | lady | pensioner | toddler | old lady/man | year old | old boy`,
  ],
  [
    'contained',
    1,
    `there was/were | was/were ~ in the/it/there/my/her/his | full of | had ~ in it | contain* | loaded with | covered in | made with | came with | gave/served/brought me/him/her/us
      | turned out | turns out | wasnt ~ free | isnt ~ free | cooked in | fried in | bit into | found | tasted | wasnt oat/soy/vegan | after all`,
  ],
  [
    'hurt',
    1,
    `slip* on/over/down/in | slipped | tripped over/on/down | fell over/off/down/through/into/on/out | fallen over/off/down | tumbled | went flying | went over
      | landed on | hit his/her/my/their | banged | smacked | broke/broken ~ arm/leg/wrist/ankle/hip/nose/rib/ribs/finger/tooth/toe/foot/elbow/collarbone/bone/bones | fractur* | sprain* | twisted | dislocat* | burn* my/his/her/their | burnt | burned | scald* | sliced
      | gash* | cut his/her/my/their | cut herself/himself/myself | stab* | stitch* | bleed* | bled | blood | bruis* | concuss* | knocked out | black eye | crush* | trapped | caught in | pinched | shut on | slammed on
      | dropped on | jolt* | shock | electroc* | zapped | blister* | weep* | septic | abscess | pus | infect* | scar | scarred | cant/cannot/couldnt/cant_even ~ walk/stand/move/feel/put_weight/get_up
      | on the floor | hot and swollen | gone green | gone black | limping | numb | stung | bitten | mauled | choked | choking | half blind | cant see | cant hear | hair ~ falling/fell/came_out/coming`,
  ],
  [
    'fixture',
    1,
    `shelf | shelves | shelving | sign | ceiling | tile | tiles | speaker | chandelier | lamp | light fitting | mirror | door | gate | railing | rail | banister | step | stair* | escalator | lift | ladder | swing
      | slide | climbing frame | bouncy castle | trampoline | treadmill | barbell | bench | chair | stool | high chair | bunk* | bed | table | parasol | umbrella | tv | cabinet | wardrobe | rack | trolley | fence
      | wall | window | pane | balcony | deck | decking | manhole | grate | zip line | harness | rope | saddle | pedal* | wheel | handlebar* | brake* | boiler | heater | kettle | socket | plug | wire* | cable* | fryer | oven | toaster | extension lead`,
  ],
  [
    'came-down',
    1,
    `fell | falling | fallen | came down/off/away/loose/apart/undone | coming down/off/away/loose | gave way | giving way | collaps* | snapped | broke under/off/beneath | toppl* | tipped | crashed down | dropped off | landed on | not ~ fixed/bolted/secured/fastened/tightened/pegged | nobody ~ bolted/secured/fastened/tightened/pegged/fixed
      | unsecured | loose | hanging by/off/on | wobbl* | shatter* | exploded | blew up | smok* | spark* | melt* | buzzing | crackl* | hissing | tingl* | live wires`,
  ],
  [
    'treatment',
    1,
    `nail/nails | manicure | pedicure | cuticle* | lash/lashes | brow/brows | wax* | tattoo* | pierc* | filler* | botox | lips | laser | massage | facial | peel | bleach* | dye | tint | perm | keratin | hairdresser | stylist | barber | razor | clipper* | tool | tools | needle* | instrument* | dentist | crown | filling | implant
      | extraction | hygienist | physio* | injection | gel | glue | extensions | sunbed | sauna | pool | hot tub | steril*`,
  ],
  [
    'staff',
    1,
    `manager | owner | boss | supervisor | waiter | waitress | staff | member of staff | bartender | barman | chef | bouncer* | doorman | door staff | security | guard | driver | courier | delivery guy/man/driver/lad | receptionist | concierge | trainer | coach | instructor | masseur | therapist | barber | stylist | technician | mechanic | cashier | employee | your man/bloke/guy/lad/colleague/chap
      | steward | porter | cleaner | host | landlord | tattooist | teacher | guy on the door | fella on the door | lad on the door`,
  ],
  [
    'touch',
    1,
    `hand/hands on/up/down/around/round | touch* | kiss* | strok* | squeez* | rubb* against | brushed against | leaned into | boyfriend | bikini | underwear | bra | knickers | naked | undress* | my/her body | my/her chest | my/her legs | my/her bum | my/her backside | my/her thigh* | come home with | come back to mine/his | hotel room
      | my/her number | send nudes | nudes | asked me/her out | pretty | sexy | flirt* ~ kept/daughter/wouldnt | how old i | live/lives/living alone | sat outside | sat/parked/waiting ~ opposite | message* me at | messag* me/her ~ home/night/private* | follow* me/her/us ~ home/car/toilet/out | wouldnt take no | cornered | blocked ~ door/way | winked | licked | peek* | filming | filmed | watching me/her ~ change/shower/undress
      | walked in on me/her | opened ~ curtain/door ~ changing/shower | staring at my/her`,
  ],
  [
    'violence',
    1,
    `punch* | hit | kick* | push* | shov* | grab* | drag* | threw | thrown | slam* | choke* | headlock | pinned | knocked ~ down/over/out | head into | against the wall | into the wall | down the stairs | slapp* | elbow* | swung | spat | spit | fist* | twisted ~ arm | by the hair/collar/arm/neck/throat | threaten* | bottle ~ head/at | knife | stitches | broken nose | black eye | bruis* | pepper spray`,
  ],
  [
    'group',
    1,
    `white | darker | lighter | skin | brown | mixed race | our name/names/surname | surname | hijab | veil | kippah | prayer | ramadan | speaking/speak/spoke our/my/another/spanish/polish/czech/hindi/arabic/turkish/romanian/ukrainian/welsh | my wife and i are two | same sex | two mums/dads/men/women/guys/girls | her wife | my wife ~ both_women | his husband | drag | transgender
      | wheelchair* | walking stick | crutches | cerebral palsy | down syndrome | autistic | tourette* | stammer | sign language | deaf* | blind* | hearing aid* | prosthe* | amput* | epilep* | pregnan* | breastfeed* | nursing my | guide dog* | assistance dog* | service dog* | from africa/india/nigeria/pakistan/syria/ukraine/romania/china | indians | africans | arabs | asians | romanians | poles | ukrainians | traveller* | refugee* | foreigner*`,
  ],
  [
    'refused',
    1,
    `turned us/me/him/her/them away | no dogs | not allowed | wouldnt/would_not/refused/wont | sent us/me/him/her away/out/to/round | asked/told us/me/him/her/them to leave/go/move/pay/stop/speak/sit | had to pay first | pay up front | pay upfront | deposit ~ only/nobody | watched us | followed us ~ aisle*/shop/store/round/around | searched | checked our/my bag*
      | moved us | at the back | round the back | out of sight | put people off | upset people | scare* ~ children/kids/guests | round ~ back/bins/side | upset ~ customers/guests | other customers | not our kind/type/clientele | wrong crowd | full | fully booked | reserved | suddenly | miraculous* | somehow found | ushered | waved through | waved in | walked straight in | came after us | behind us | seated | no problem for`,
  ],
  [
    'strangers-purchase',
    1,
    `someone/somebody/some_one ~ bought/spent/ordered/paid/used/trying/tried/withdrew/took | bought ~ with my card | spent on my card | used my card | purchases i | payments i | transactions i | charges from ~ never | in another country | abroad | bank ~ frozen/froze/blocked/stopped/flagged/called/rang/cancelled | card ~ frozen/blocked/cancelled/cloned/compromised/details | fraud team | skimm* | never made | wasnt me | not mine`,
  ],
  [
    'card-here',
    1,
    `your till | your machine | your terminal | your card machine | card reader | your website | your site | your checkout | your app | your shop | only ~ used ~ at/with/in | used it at yours | paid at yours | paid you | after paying | since i paid | since paying | an hour after | the only place | same day`,
  ],
  [
    'view',
    1,
    `logged in | log in | login | signed in | opened | clicked | link | attachment | attached | email | e mail | inbox | newsletter | mailing | cc | bcc | receipt | invoice | screen | tablet | app | portal | page | profile | account | file | spreadsheet | folder | usb | laptop | bin | skip | recycling | printout | envelope | letter | parcel | sent me | forwarded | confirmation | pdf | google | search | booking page | whiteboard | noticeboard | guestbook`,
  ],
  [
    'stranger',
    1,
    `someone/somebody elses | someone/somebody else | another/other customer*/guest*/patient*/client*/member*/person*/people*/family/couple/lady/woman/man | other people | other peoples | everyone elses | everybody elses | everybodys | strangers | a stranger* | stranger* | not mine | isnt mine | isnt me | not me | arent mine | never met | dont know ~ person/him/her/these | her orders | his orders | who is seeing mine | who has mine | whos got mine | all your ~ customers/guests/patients/clients/members | called/greeted me | greeted me as | whole list | # names | names and | hundreds of`,
  ],
  [
    'pdata',
    1,
    `address* | phone number* | mobile number* | phone | number | numbers | date of birth | dob | birth date* | passport* | id card* | ids | driving licen* | bank details | account number* | sort code | iban | card number* | card details | medical | diagnos* | test results | results | prescription* | salary | salaries | payslip* | contract* | national insurance | ssn | names | email addresses | emails | booking | bookings | orders | details | records | file | photos of | treatment notes | passwords`,
  ],
  [
    'confined',
    1,
    `in the/your/a toilet/loo/bathroom/lift/elevator/changing_room/fitting_room/store/shop/gym/sauna/stairwell/courtyard/cellar/basement/garage/car_park/lobby/hallway/cubicle/shower/cabin/building/office | inside | in here | in your car park | your car park | your toilet* | your lift | your garage | your stairwell | your building | between floors`,
  ],
  [
    'wont-open',
    1,
    `wont open/budge/lift/move/shift/unlock/let | doesnt open/unlock/work | not opening | jammed | stuck | locked | lock ~ broken/spinning/jammed/gone | shutters/shutter ~ down | lights ~ off/out | everyone ~ gone/left | closed up | cant get out | cant get ~ out | cant open | handle ~ off/broke/came | set the alarm | no signal | barrier | trapped`,
  ],
  [
    'access',
    1,
    `key | keys | keysafe | key safe | keybox | lockbox | lock box | code | pin | keypad | door | gate | front door | reception | entrance | intercom | buzzer | fob | keycard | key card | flat | apartment | room | check in | checkin | self check in | host`,
  ],
  [
    'fails',
    1,
    `empty | rings out | rings and rings | goes to voicemail | straight to voicemail | voicemail | wrong code | red light | flashes red | beeps | not working | doesnt work | isnt working | wont work | rejected | no one | nobody | noone | not there | isnt there | no answer | not answering | dead | switched off | locked | dark | closed | shut | expired | no key | isnt in | someone ~ in_our/in_my/already/else | occupied`,
  ],
  [
    'night',
    1,
    `midnight | # am | 1am | 2am | 3am | #am | gone midnight | late | dark | night | tonight | freezing | raining | rain | snow* | cold | suitcase* | luggage | bags | asleep | kids | toddler* | baby | children | landed | just arrived | drove # hours | last train | pavement | doorstep | hallway floor | in the car | minus`,
  ],
  [
    'deadline',
    1,
    `at # | in # minutes | in # hours | in # mins | in an hour | in half an hour | in two hours | by # | starts ~ at/in/soon/now | start ~ in/at | today at | tonight | this afternoon | this evening | this morning | any minute | already here | arriving | guests | leaves at | flight | train | ferry | taxi | noon | midday | half past | o clock | right now`,
  ],
  [
    'occasion',
    1,
    `party | birthday | wedding | funeral | wake | christening | baptism | bride | groom | ceremony | church | anniversary | communion | bar mitzvah | hen do | hen party | stag | graduation | reception | baby shower | kids | guests | surprise | retirement do | catering | buffet | cake | flowers | wreath | bouquet | dress | suit | ring | rings | insulin | medication | medicine | baby formula | formula milk | inhaler`,
  ],
  [
    'not-here',
    1,
    `isnt/arent/not/hasnt/havent ~ here/arrived/come/turned_up/shown_up/delivered/ready/there | no sign of | no cake | no flowers | no food | no dress | no driver | no bouquet | no show | never turned up | never arrived | never showed | didnt arrive/come/show/turn_up | still waiting ~ for/on | where is | wheres | where are | not on his/the van | no one ~ turned_up/came/shown/showed | nobody ~ turned_up/came/shown/showed/arrived
      | lost it | gone missing | sold it | wrong cake | wrong name | smashed | upside down | says delivered | marked ~ delivered | left it ~ at/with | locked ~ shop/inside | shop ~ shut/closed/locked/dark`,
  ],
  [
    'right-now',
    1,
    `right now | as i write | as i type | as we speak | at this moment | at the moment | this very minute | still ~ here/inside/outside/standing/sitting/locked/stuck | currently | writing this from | typing this from`,
  ],
  [
    'plea',
    1,
    `please ~ call/ring/help/hurry/answer/someone/somebody/anyone/quick*/now | call me | ring me | help | help us | help me | asap | urgent* | emergency | immediately | quick | quickly | hurry | pick up | answer your phone | answer the phone | someone answer | send someone | can someone | somebody | right away | what do we do | what do i do | what should i do`,
  ],
  [
    'history',
    1,
    `after/since/following ~ surgery/operation/op/stroke/accident/fall/hip | recovering from | hip replacement | used to | years ago | as a child | scared of | afraid of | dread* | dodgy knee | bad knee | broken leg ~ can/is/do/any | in plaster ~ can/is/do/any`,
  ],
  [
    'legal',
    2,
    `solicitor* | our claim | my claim | a claim | handling our/my/the | represents us/me | representing us/me | acting for us/me | barrister* | lawyer* | attorney* | legal action | legal advice | legal team | legal proceedings | small claims | county court | court | courts | tribunal | ombudsman | letter before action | pre action | claim form | my insurer* | insurance company | insurers | trading standards | citizens advice | statutory | negligence | negligent | liability | liable | compensation | damages | defamation | libel | cease and desist | injunction | bailiff* | sue you | sue them | suing | crown prosecution
      | reported ~ police | the police | police | officer* ~ statement/report/number | crime number | crime reference | incident number | witness statement | preserve ~ cctv/footage | keep ~ cctv/footage | see you in court | my union | equality act | consumer rights act | without prejudice | lawsuit | take this further ~ legal/court`,
  ],
  [
    'inspection',
    2,
    `environmental health | council licensing | licensing here | this is ~ council/licensing/authority/ministry | calling from ~ council/ministry/authority/department/agency/office | under # ~ served | under 18s | food standards | health inspector* | health department | food inspector* | food hygiene officer* | fire safety officer* | fire officer* | health and safety executive | hse | hmrc | tax office | tax inspector* | licensing officer* | licensing authority | licensing team | council ~ officer/inspector/visit/report*/inspect* | labour inspect* | immigration enforcement | building control | trading standards officer | unannounced inspection | inspection ~ tomorrow/today/visit/will | officer will attend | care quality | ofsted | information commissioner* | ico
      | reported you to | report* ~ council/authorities/fsa/fda/osha | osha | fda | cdc`,
  ],
  [
    'press',
    2,
    `journalist* | reporter* | producer ~ news/show/programme/radio/tv/bbc | newsroom | newspaper* | news desk | evening news | local news | the paper | local paper | the press | press office | press enquir* | for comment | right of reply | running a piece/story | run a piece/story | running the story | go to print | going to print | goes to print | publish* ~ tomorrow/today/tonight/piece/article/story/deadline | on air | broadcast* | my column | our column | anything to add | documentary | investigat* ~ piece/story/team/programme | watchdog | tv crew | camera crew | columnist | podcast ~ episode/about/feature
      | my followers | my channel | goes live | write for the | i write for | editor* ~ at/of/from | deadline is`,
  ],
  [
    'spreading',
    2,
    `share ~ before/everywhere/till/until/widely/this | please share | make ~ viral | going viral | gone viral | retweet | repost* | spread the word | boycott* | name and shame | watch ~ video | here is the video | video ~ below/attached/thread/everywhere | thread below | a thread | petition | screenshots ~ below/thread`,
  ],
  [
    'fire-gas',
    2,
    `carbon monoxide | co alarm | alarm ~ battery/beep*/removed/disabled | smok* ~ dryer/plug/socket/ceiling/kitchen/boiler/vent/behind/from | smoke coming | smells ~ gas/burning/smoke | smell ~ gas/burning/smoke/singed | reeks of gas | gas ~ hissing/leak/smell/left_on/strong | hob ~ left_on/on_all | burning rubber | fire ~ stairs/escape/exit ~ chained/locked/blocked | exploded | blew up | curtains ~ up/caught/fire | scorch* | singed | on fire | in flames | flames | fire exit* ~ locked/blocked/chained/boxes/padlock* | exit ~ padlock*/chained/blocked | fire door* ~ locked/blocked/wedged/chained | no fire extinguisher | extinguisher ~ empty/expired/missing`,
  ],
  [
    'unsafe',
    2,
    `carbon monoxide | handed ~ man/stranger/someone ~ list | not on the ~ list | collect* ~ wrong/stranger/not_on | brake/brakes ~ floor/gone/nothing/fail* | hard shoulder | broken down ~ motorway/road | chlorine | overheat* | someone elses ~ tablets/pills/medication/prescription | wrong pills/medication/tablets/medicine/dose | wrong dose | handed ~ wrong child | wrong child | left ~ child/son/daughter/kid/baby ~ alone/behind/bus/unattended | let ~ child/son/daughter/kid leave/go/walk ~ stranger/alone/out | wandered ~ road/street/off/out | nobody noticed ~ gone/missing | lifeguard | nearly drowned | drowned | drown* | went under | pulled ~ out_of_the_water | unconscious | dog/cat ~ died/dead/dying/heatstroke/overheated/escaped | escaped | asbestos | needle in/on/under | syringe* | bare wire* | live wire* | razor blade | weed killer | rat poison | poison* | raw sewage | choking hazard | recall* | seatbelt | seat belt | no helmet | drunk ~ driver/instructor/driving | driver ~ drunk/asleep/phone/texting | asleep at the wheel | want to die | end it all | kill myself`,
  ],
  [
    'assault',
    2,
    `know where you live/park | know what time you | wait* for you outside | come round with | im coming round | ill be round | watch your back | break your | smash your/the/his | put you in | youll regret | you will regret | sorry you | kill you | burn you/it | pinned ~ down/against | stitches ~ bouncer/security/doorman | head into ~ wall/door | dragged ~ out/by/stairs | pepper spray* | put hands on | laid hands on | laid a finger | choke* me/him/her/us | headlock`,
  ],
  [
    'wrong-charge',
    2,
    `put # through | through instead of | mortgage | cant reverse | charged/billed/taken/took/debited ~ two/three/four/five times | twice over | gone out twice | gone out three | all three ~ gone | taken ~ both | declined ~ paid/again/gone/twice | paid again | same payment | charged ~ year/months/weeks after/cancel* | cancelled ~ still_charg*/still_tak*/still_paying | still taking ~ money/payment* | still charging | keeps charging | keep charging | overdrawn | overdraft | rent money | account is empty | emptied | wiped out my | decimal | extra nought | extra 0 | # instead of # | someone elses bill | charged for ~ table/room ~ next/other/else | pre authoris* | hold on my card | deposit ~ taken ~ again/twice`,
  ],
];

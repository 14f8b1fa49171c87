import type { Lexicon } from '../row.ts';

/** English: real complaints, and the small signs that add up. */
export const COMPLAINT_EN: Lexicon = [
  [
    'bad-food',
    2,
    `inedible | disgusting food | food poisoning | undercooked | overcooked | burnt | raw ~ chicken/middle/inside/chips/dough/pork | pink in the middle | tasteless | flavourless | flavorless | oversalted | too salty | greasy | rubbery | soggy | stale | bland | rancid | mushy | claggy
    | tasted like/of ~ | off milk | dry as | boiled to death | microwaved | from frozen | reheated | overdone | chewy | watery | gone off | tough as | inedib*`,
  ],
  [
    'bad-food',
    1,
    `salty | dry | oily | lukewarm | from a tub | from a tin | from a packet | out of a packet | sachet | see through | tiny portion* | small portion* | portion* ~ small/tiny/joke | one slice | tasted | instant | frozen | mid | meh | limp | flat`,
  ],
  [
    'expired',
    2,
    `out of date | past its ~ date | expired | mould | mouldy | mold | moldy | use by | best before | sell by | rotten | sour milk`,
  ],
  [
    'bad-work',
    2,
    `botched | ruined | cut ~ too short | cm shorter | shorter on one side | uneven | orange hair | gears ~ skip* | still ~ broken/squeak*/skip* | made it worse | scratched | not ~ fixed/repaired | wasnt fixed | didnt fix | bodge* | asked for ~ got | worse than ~ before | came out ~ orange/green/wrong | broke again | fell apart | patchy | butchered | hack job`,
  ],
  [
    'bad-quality',
    2,
    `poor quality | bad quality | gone downhill | off a cliff | used to be | worst | terrible | horrible | awful | disgusting | appalling | dreadful | shocking | atrocious | abysmal | shambles | disgrace* | pathetic | shoddy | garbage | trash | rubbish | joke of a | waste of | bath sponge | joke | unacceptable | wilted | half dead | brown by | dead by | broke after | fell apart`,
  ],
  [
    'negative-words',
    1,
    `bad | poor | disappoint* | let down | sad | angry | furious | fuming | annoyed | annoying | upset | unhappy | dissatisf* | regret | avoid | shame | ashamed | ridiculous | nasty | gross | mess | problem | problems | complain* | complaint | wrong | lie | lied | lies | liar* | ignored | forgot | forgotten | nightmare | disaster | fail | failed | lost
    | worse | nope | yuck | ew | eww | crap | shit | shite | bullshit | wtf | never again | unprofessional | overrated | underwhelm* | useless | incompetent | sloppy | filthy | sick of | fed up | had enough | not good enough | beyond a joke | put off | unfortunately | sadly | broken | damaged`,
  ],
  [
    'negative-words',
    2,
    `never again | hated | hate this | rip off | ripoff | worst ~ ever | do not go | dont go | dont bother | dont waste | save your money | stay away | steer clear | not impressed | not happy | not good | not acceptable | not worth | isnt good enough | 👎 | 🤮 | 🤢 | 😡 | 🤬 | 💩 | beyond belief | not ok | not okay | not on`,
  ],
  [
    'cold',
    2,
    `stone cold | cold food | food ~ cold | was/were/arrived/came/served ~ cold | cold ~ soup/chips/coffee/pizza/fries/burger/plate/tea/eggs/steak/breakfast | had been hot | went cold | gone cold | ice cold ~ food/soup/chips | lukewarm`,
  ],
  [
    'dirty',
    2,
    `dirty | filthy | sticky ~ table/floor/carpet/menu | hair in | hairs in | stain* | smelly | smell*/stank/stinks/reeked ~ of/like/bad/awful | mould* ~ | unclean | not clean | wasnt clean | werent clean | grubby | grimy | no soap | no toilet paper | overflowing | bedbug* | bed bugs | dust everywhere | lipstick on | urine | vomit on | bins | own wipes | sticky`,
  ],
  [
    'pests',
    2,
    `mouse droppings | mice | rats | cockroach* | roaches | bedbugs | bed bugs | infest* | flies everywhere | a mouse | a rat | vermin | ants`,
  ],
  [
    'noise',
    1,
    `noisy | noise all | too loud | couldnt sleep | couldnt hear | no sleep | thin walls | kept us awake | disco | drilling`,
  ],
  [
    'rude-staff',
    2,
    `rude | rudely | rudeness | arrogant | unfriendly | impolite | snapped at | shouted at | yelled at | rolled ~ eyes | eye roll* | shrugged | laughed at | laughed in | ignored us/me | couldnt care less | attitude | condescending | patronis* | patroniz* | disrespect* | swore at | hung up | slammed | sneer* | argued | accused | told me to | told us to | told me i should | told me it was my
    | rushed us | hurry you | hurried us | threw us out | flirting with ~ phone | on his/her/their phone | like we/i ~ invisible | talked down | smirk* | mocked | on their phones | chatting ~ while | no apology | didnt apologise/apologize | not even/without ~ sorry/apology | nobody apologised | walked off/away | scoffed | tutted | grunted | surly | hostile`,
  ],
  [
    'wait',
    2,
    `waited # | waiting # | # minutes/mins/min/hours/hour ~ for/wait/late/waiting/later/before/until/and/just | an hour ~ for/wait/late/before/and | hour and a | half an hour ~ for/wait/late/before | two/three/four hours | took ~ forever/ages/hour/hours/# | still waiting | waited ~ ages/forever/hour/hours/over/nearly | slow service | service ~ slow | so slow | never came back | ages to | grew a beard | forgot/forgotten ~ our/us/my/about/order | an hour late | only # minutes | nobody/no_one ~ came/served/took | waited and waited | an hour late`,
  ],
  [
    'wrong-order',
    2,
    `wrong order/dish/drink/cake/flowers/size/item/food/pizza/colour/meal | ordered ~ got/received/came/brought/given | not what i/we ordered | isnt what i/we ordered  | missing ~ items/item/order/from | forgot ~ fries/chips/half/drinks/order/sauce | got someone elses ~ order/food | asked for ~ got/brought/given | instead of | wasnt what | and it was ~ not | never ordered | didnt order`,
  ],
  [
    'refund',
    2,
    `refund* | money back | my money | my deposit | deposit back | reimburs* | give me my | pay me back | chargeback | owe me | back please | like my ~ back | exchange it | without charging me again | replace it | replacement`,
  ],
  [
    'billing',
    2,
    `overcharg* | wrong bill | bill was wrong | added ~ bill/to_the | on the/our/my bill ~ didnt/never/not | charged ~ didnt/for/extra/more/not | invoice ~ wrong/shows/never/still/not | did not use | didnt have | charged me/us ~ for | padded | not on the menu | short changed | wrong change | receipt ~ refus*/no | card company`,
  ],
  [
    'hidden-charge',
    2,
    `service charge | hidden ~ charge*/fee*/cost* | surcharge | nobody/never/not ~ mentioned/told/said ~ charge/fee | seasonal charge | charged extra | extra charge* | cover charge | booking fee | corkage`,
  ],
  [
    'overpriced',
    2,
    `overpriced | rip off | ripoff | daylight robbery | extortion* | price tag | too expensive | not worth | money grab* | way too much | for that price | at that price | at those prices | for the price | waste of money | robbed`,
  ],
  ['overpriced', 1, `expensive | pricey | poor value | prices ~ up/gone/high | £# for | $# for | €# for | # quid | # pounds`],
  [
    'cancelled-booking',
    2,
    `cancelled our/my/us/on/the | canceled our/my/us/on/the | cancelled ~ booking/room/table/appointment/order | cancel* ~ last_minute/days_before/hours_before | booking ~ cancelled/lost/vanished/disappeared | no record of | lost our/my ~ booking/reservation | double booked | rescheduled ~ twice/again/times | you cancelled`,
  ],
  [
    'wrong-hours',
    2,
    `closed when | website/google/page/sign/door ~ said/says/says open/open/closed | was closed | were closed | said open | closed early | closed ~ early/already | wasted journey/trip | drove ~ closed/miles/hour | locked up early`,
  ],
  [
    'misleading',
    2,
    `misleading | false advert* | nothing like ~ photo*/picture*/advert* | not as ~ described/advertised/pictured | liars | lied ~ about/to | fake | supposed to be | said ~ sea view | allegedly | con | conned | bait and switch | doesnt match`,
  ],
  [
    'no-reply',
    2,
    `third/second/fourth/fifth ~ time/email/message/mail | # emails/messages/calls | no reply | no response | no answer | never replied/answered/responded/called/rang/got | havent/hasnt/didnt/dont ~ replied/answered/responded/reply/answer/called/heard/respond | still waiting ~ for/reply/answer | following up | chasing | heard nothing | heard back | not heard | ignoring | ignored my | cant answer | unanswered | seen my msgs | read my ~ msgs/messages | left on read
    | into the void | neither has | wrote to you | written ~ twice/times/before | emailed ~ twice/times/last/before | deleted my comment | no one ~ replied/answered/called/got_back | nobody ~ replied/answered/called/got_back | got back to me | again about | still no`,
  ],
  [
    'not-coming-back',
    2,
    `never again | wont be back | wont be coming/returning/going | not coming back | not be back | wont return | last time | last visit | never coming/going back | lost a customer | lost my custom | taking my ~ elsewhere | last summer | wouldnt go back | not going back | not returning | be patient about it`,
  ],
  [
    'warning-others',
    2,
    `avoid ~ place/the/like/this/at | stay away | dont go | steer clear | beware | warning | wouldnt recommend | would not recommend | do not recommend | dont recommend | cant recommend | not recommend* | be careful | anyone else ~ noticed/think/had | hot take | give it a miss`,
  ],
  ['clap', 1, `👏`],
  [
    'sarcasm',
    2,
    `🙃 | how lovely to | oh lovely | oh great | well done ~ to/on/for/you | bravo | congratulations on ~ ruining/losing/worst/making/being/managing | what a treat to | slow clap | thanks for nothing | thanks for ruining | what a joke | lucky us/me | so generous | such a generous | truly impressive/special | world record | shame the | shame about | pity the | if you like ~ cold/waiting/being | if you enjoy ~ cold/waiting/being | imagine | apparently
    | first time ~ ever seen/had ~ see through | could read ~ through | it had been hot`,
  ],
  [
    'sarcasm',
    1,
    `lovely touch | nice touch | who knew | apparently | of course | artisan | gourmet | fine dining | toast toast | lol | 🙄 | 😒 | 😤 | 💅 | 🥲`,
  ],
  [
    'stars-explained',
    2,
    `three stars because | # stars because | three stars one | stars only so | star for ~ because/one_for | one star for | the only reason ~ stars/star | five stars only | stars so | minus a star | cant give zero | zero stars | # stars one for | no option for zero`,
  ],
  [
    'but',
    0.5,
    `but | however | except | although | though | yet | only problem | then | until | unfortunately | apart from | shame | downside | disliked | pity | on the other hand`,
  ],
  [
    'said',
    0.5,
    `he said | she said | they said | told me | told us | told him/her/my | was told | the reply was | he goes | she goes | replied | answered | claimed | said | says | manager | the lad | the fella | the girl | the guy | waiter | waitress | owner | bartender | barista | argued`,
  ],
  [
    'money',
    0.5,
    `£# | $# | €# | # quid | # pounds | # euros | # dollars | # euro | # eur | paid # | cost # | paid £ | paid for it | # lighter | # for it`,
  ],
  [
    'duration',
    0.5,
    `# minutes | # mins | # hours | # weeks | # days | # months | an hour | half an hour | weeks | five weeks | weeks later | still | again | twice | third time | third visit | three weeks | a month | days later`,
  ],
  [
    'demand',
    1,
    `i want | i demand | i expect | what can you do | what do you propose/suggest | you propose | sort this | sort it out | explain | explanation | apology | apologise | apologize | speak to ~ manager/owner | i would like to hear | can someone fix | fix it | i would like ~ back | why do you | why does | do something | unacceptable | what are you going to do | not good enough | please advise`,
  ],
  [
    'negation',
    0.5,
    `not | no | never | nobody | nothing | none | nowhere | wasnt | werent | didnt | doesnt | isnt | arent | couldnt | wouldnt | cant | dont | without | neither | nor | hardly | barely | wont | hasnt | havent | aint`,
  ],
  ['swear', 0.5, `wtf | bloody | damn | hell | fucking | f ing | shit | crap | arse | pissed`],
  [
    'hygiene',
    2,
    `mouse | rat | rats | cockroach* | walk in fridge | off the floor | from the floor | didnt wash | unwashed | raw sewage | rotten meat | mouldy`,
  ],
  [
    'elsewhere',
    1,
    `the other ~ salon/place/shop/cafe/restaurant/bakery/one/garage/pub | other place | next door | across the road/street | down the road/street | my last/previous/old ~ salon/hairdresser/garage/shop/place/mechanic | previous ~ salon/garage/place/shop | another ~ salon/place/shop/garage/restaurant | unlike ~ other/the | everywhere else | anywhere else | somewhere else | used to go to | the disaster at | after the disaster | competitor* | the chain | other shops/places/salons/garages`,
  ],
  [
    'regular',
    1,
    `been a regular | regulars | regular since | been coming ~ years/since/for | we come here every | come here every | coming here for | since it opened | for years | used to love`,
  ],
  [
    'sarcasm',
    2,
    `funny how | funny that | strange how | odd how | amazing how | discovered the | admiring your | a shrug | life size bill | bold choice | nice of you to | love how you | love that you ~ ignore/cant/never`,
  ],
  [
    'but',
    0.5,
    `yesterday | last night | this time | last week | last sunday/friday/saturday | new manager/owner/owners/staff | lately`,
  ],
  [
    'no-reply',
    2,
    `anyone going to tell me | is anyone ~ going | keep sitting | promised ~ again/times/fourth/third | moved my ~ again | where is my ~ sofa/order/parcel/refund/money/bike/dress | wheres my | was promised | been promised`,
  ],
];

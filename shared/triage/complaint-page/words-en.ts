import type { PageLexicon } from './row.ts';

/** English. */
export const PAGE_EN: PageLexicon = [
  [
    'kind',
    2,
    `star ~ is/a | is/are/was/were ~ star/stars/legend/treasure/gem/angel/blessing | had a ball/blast | good vibes | ten out of ten | 10 out of 10 | like royalty | what a find | find of the year | a million | top night/notch/food/place/service/team/marks | you/you_guys/guys rock/rule | like a queen/king/princess | warm welcome/hospitality/atmosphere/people/staff/and/service | great value | good value | so/very/really/incredibly patient | patient with | great vibe/vibes | good vibe/vibes | nice vibe/vibes | with a smile | smiling | what a treat | real treat | superstar* | magical | magic | legend | legends | warm welcome | warmest | wow | yay | woohoo | hooray | spoilt us | spoiled us | pleasure | joy | adore | adored | smiling | talented | skilled | professional | polite | courteous | thoughtful | caring | genuine | hospitality | fresh | cosy | memorable | right at home | hidden gem | winner | class act | worth every | bless | hug | hugs | xoxo | delight | delighted | satisfied | pleased | grand | good job | great job | nice one | on point | lush | a plus | crispy | juicy | tender | melt in/melted | hero | heroes | angel | angels | champion* | superstar* | awesome | great | good | nice | tasty | yummy | yum | lovely | loved | love | kind | kindly | kindness | friendly | helpful | pleasant
      | charming | welcoming | attentive | generous | cosy | cozy | delightful | enjoyed | enjoy | enjoyable | impressed | recommend
      | recommended | favourite | favorite | beautiful* | sweet | fun | happy | compliments | compliment | bravo | kudos | well done
      | respect | fab | brill | ace | solid | gem | hit the spot | spot on | top notch | first class | five stars | 5 stars | 10 10
      | 5 5 | be back | come back | coming back | come again | will return | see you soon | keep it up | keep up | cheers to
      | hats off | congratulations | congrats | happy birthday | made ~ day/evening/night/birthday/year/feel
      | felt like ~ home/royalty/queen/king | feel at home | looked after | fresh and | home away from home`,
  ],
  [
    'kind',
    3,
    ` never been better | a must | sensational | extraordinary | terrific | tremendous | spectacular | exquisite | epic | unreal | unbelievable* ~ good | mouthwatering | mouth watering | world class | 5 star | five star | amazing | amazingly | excellent | perfect | perfectly | perfection | fantastic | wonderful | wonderfully | delicious
      | superb | outstanding | brilliant | exceptional | incredible | awesome | magnificent | marvellous | marvelous | phenomenal
      | fabulous | flawless | faultless | impeccable | stunning | gorgeous | heavenly | divine | unforgettable | the best
      | best ~ ever/town/city/had/eaten/tasted/life/years/ages | best | highly recommend | highly recommended | love it | love this
      | loved it | loved every | so good | very good | really good | great people`,
  ],
  ['thanks', 2, `thank | thanks | thankyou | thankful | thx | ty | tysm | grateful | appreciate* | cheers | much obliged`],
  [
    'covered',
    3,
    `keep doing what | keep ~ great/good/amazing work | nothing to complain/fault/criticise/criticize/improve/dislike | not one/a_single complaint | nothing bad/negative to say
      | no/zero complaint/complaints/criticism
      | cant/cannot/couldnt/can_not ~ fault/complain/wait_to_come_back/praise/recommend/thank/ask_for_more
      | nothing went wrong | nothing is/was wrong | nothing wrong | nothing but praise/good/love | nothing to add
      | never had ~ better/such | not bad at all | not too shabby | could not/couldnt be better/happier/nicer
      | couldnt have ~ better/nicer/happier | couldnt ask for more | could not ask for more | only good things/words
      | just wanted to say ~ thank/thanks/great/how
      | please tell/thank/pass/say/send ~ chef/kitchen/team/staff/compliments/thanks/regards/thank | please thank | please keep it
      | please never change | please keep doing |too good | no regrets | no notes | dont change | dont ever change | never change
      | without doubt | without a doubt | not the last time | not complaining | not a complaint | no complaint | isnt a complaint
      | instead of a complaint | nothing too much trouble | nothing was too | so good i | must try | must visit
      | to die for | out of this world | for once no | wont regret | never disappoint* | didnt disappoint | dont miss
      | never eaten better | never tasted better | better than ~ home/mums/expected/ever`,
  ],
  [
    'covered',
    0,
    `in a long while/time | for a long time | a long time | vibes only | good vibes only | start to finish | from start to finish | rarely write/review/leave | dont usually write/review | do not usually write/review | hardly ever write | keep doing what | what you are/youre doing | couldnt/could_not have asked | spoiled for choice | hard to choose | hard to leave | didnt want to leave | did not want to leave | dont hesitate | do not hesitate | worth the wait | worth ~ penny | still dreaming/thinking/talking | still the best | hats off | no wonder | too kind | so full | everything from | free dessert | extra mile | half as good | want/wanted/wants to say/thank/tell_you | would like to say/thank | id like to say/thank | makes a mean | in ages | would come/recommend/return/definitely | will/shall wait | cant stop | could not/couldnt stop eating | could eat | happy hour | come again | again soon | again and again | time and again | another visit | not just`,
  ],
  [
    'plain',
    0,
    `eat | eaten | ate | tried | tasted | drank | outside | coast | chips | fries | salad | chicken | curry | sushi | ramen | noodles | tacos | seafood | breakfasts | brunches | cooking | cooked | playing | live | band | room | rooms | hotel | city | village | holiday | trip | since | long | months | week | weeks | came | join* | colleagues | friend | mate | mates | couple | lot | lots | loads | bit | lad | lass | bloke | girl | tell | four | five | two | three | treated | find | menu | from | starter | starters | dessert | desserts | main | mains | course | courses | wine | wines | beer | cocktail* | cake* | pizza | pasta | burger* | steak | soup | roast | lamb | fish | pancake* | terrace | garden | music | view | bartender* | barista* | sommelier | host | hostess | toddler | kids | children | child | mum | mom | dad | grandma | husband | wife | partner | daughter | boyfriend | girlfriend | wedding | party | date | weekend | sunday | saturday | friday | lunchtime | knew | know | looked | made | makes | make | felt | left | behind | until | turned | brought | served | serving | took | care | table | few | words | little | both | also | well | next | first | back | about | over | after | before | many | other | such | been | youre | guys | doing | favourite | write | these | meal | food | meal | dinner | lunch | breakfast | brunch | drinks | coffee | service | staff | team | place | restaurant | cafe
      | bar | kitchen | chef | cook | waiter | waitress | server | evening | night | day | time | atmosphere | everything | everyone
      | all | family | friends | guys | experience | visit | tonight | today | yesterday | ever | again | definitely | really | very
      | much | absolutely | totally | truly | always | every | year | years | town | people | whole | just | wanted | want to say
      | would like to say | only | hello | everybody | girls | boys | lady | ladies | gentleman | birthday | anniversary | celebrat*
      | will | were | went | came | here | that | this | with | your | feel | like`,
  ],
  [
    'trouble',
    1,
    `impossible | unable | tried to book/reserve | nevertheless | nonetheless | whereas | while | even so | mind you | regrettably | alas | if only | wish | wished | rather | save for | other than | overwhelm* | understaff* | overcrowd* | clueless | chaos | chaotic | mess | messy | nasty | weird | strange | odd | sad | unhelpful | unpleasant | rushed | hurried | small portion* | tiny | smaller | less | fewer | downhill | dropped | declin* | drop in | lack* | lacking | without | insult* | offend* | mock* | star* at | stare | crying | cries | cry | no | not | never | nobody | noone | none | nothing | nowhere | without | neither | nor | isnt | wasnt | arent | werent
      | dont | doesnt | didnt | cant | cannot | couldnt | wont | wouldnt | hasnt | havent | hadnt | aint | hardly | barely | but
      | however | although | though | except | unfortunately | sadly | shame | pity | until | unless | instead | only | otherwise
      | apart | downside | used to | last time | normally | usually | somehow | apparently | supposed | meant to | kind of | sort of
      | too | still | yet | another | wait | waited | waiting | waits | queue* | hour | hours | minute | minutes | mins | min | late | later | slow* | ages
      | forever | sitting here | stuck | ignor* | forgot* | forgett* | missing | miss | missed | gone | lost | wrong* | mistake*
      | mixed up | never came | half | empty | ran out | run out | sold out | cold | warm | lukewarm | hot water | heat* | freez*
      | draught* | drafty | raw | pink | bloody | overcook* | undercook* | burnt | burned | soggy | greasy | oily | dry | tough
      | chewy | hard | stale | salt* | bland | tasteless | sour | bitter | rotten | mould* | mold* | smel* | stink* | stank | reek*
      | off | flat | watery | frozen | best before | expired | out of date | dirt* | filth* | sticky | stain* | unclean | dust*
      | grim* | hair* | fly | flies | bug* | insect* | wasp* | ant | ants | mouse | mice | rat | rats | roach* | cockroach*
      | maggot* | worm* | spider* | glass | plastic | metal | blood* | toilet* | loo | soap | paper | leak* | drip* | broken | broke
      | breaks | wobbl* | crack* | ripped | torn | spill* | spilt | flood* | block* | loud* | noise* | noisy | scream* | shout*
      | yell* | bark* | drunk* | smok* | rude* | grumpy | arrogant | unfriendly | impolite | attitude | eye roll* | rolled
      | laughed at | shrug* | snapp* | huff* | argu* | bad | badly | poor* | awful* | terribl* | horribl* | worst | worse | disgust*
      | gross | appall* | dreadful* | disappoint* | annoy* | angry | upset* | ridicul* | joke | unaccept* | ruin* | spoil* | waste*
      | rubbish | useless | dirty | hate* | uncomfort* | overpric* | expensive | rip off | charg* | overcharg* | refund*
      | money back | bill | paid twice | twice | owed | discount | sick | ill | unwell | dizzy | hurt* | pain* | allerg* | chok*
      | bleed* | fell | fallen | fall | slip* | trip | tripped | burn* | fire | danger* | unsafe | help | emergency | police
      | ambulance | doctor | stole* | steal* | stolen | thief | locked | threat* | fight* | hit | punch* | push* | grab* | touch*
      | racis* | turned away | refus* | complain* | problem* | issue* | trouble* | should* | would have | could have | could be
      | would | expected | hoped | improve* | better if | bit of a | a bit | slightly | somewhat | so so | ok ish | average
      | mediocre | meh | wtf | hell | crap | shit* | damn* | fuck* | sigh | apology | apolog* | sorry | explain | unhappy
      | unprofess* | unsanit* | ghost* | abandon* | left | leave | leaving | closed | turned off | switched off | turn down
      | turn ~ down | turn ~ off`,
  ],
  [
    'ask',
    1,
    `please | pls | plz | can you | can we | can i | could you | could we | could i | may i | may we | want | wanted our | need
      | needs | bring | send | give | check | fix | come over | come to | come and | order | ordered | ordering | asked | ask
      | asking | where | when | why | how long | anyone | anybody | somebody | someone | are you | is there | is it | is this
      | is anybody | do you | does | more | water | napkin* | cutlery | fork | spoon | bread | receipt | table #
      | hello ?`,
  ],
  [
    'settled',
    2,
    `all good | all fine | its fine now | is fine now | all sorted | sorted | solved | resolved | fixed | it came | they came
      | it arrived | has arrived | just arrived | food is here | its here now | got it | got our/my/the ~ now | working now
      | works now | it works | all ok | all okay | better now | problem solved | no problem | no problem at all | no worries
      | not a problem | dont worry | never mind | nevermind | no need | no hard feelings | apology accepted | much better
      | quick help | quick response | quick reply | that helped | good now | ok now | warm now | hot now | quiet now | perfect now`,
  ],
  [
    'ack',
    2,
    `ok | okay | k | sure | understood | noted | i see | alright | all right | will do | see you | bye | good night | yes | yep
      | great`,
  ],
  [
    'booking',
    2,
    `book/reserve ~ table/room/terrace/seat/seats/place | make/change/move/cancel/confirm ~ booking/reservation
      | would like/love to book/reserve/make | like to book/reserve | can/could i/we book/reserve
      | would like/love a table ~ for_#/for_tomorrow/for_tonight/tomorrow/tonight/on_monday/on_tuesday/on_wednesday/on_thursday/on_friday/on_saturday/on_sunday`,
  ],
  [
    'lost',
    2,
    `left/forgot/forgotten/lost/leave/found/find/dropped/mislaid ~ umbrella*/coat/jacket/scarf/bag/handbag/wallet/purse/phone/mobile/glasses/sunglasses/keys/key/hat/cap/beanie/glove/gloves/toy/teddy/charger/laptop/tablet/book/backpack/rucksack/sweater/cardigan/hoodie/jumper/earring*/ring/watch/necklace/bracelet/card/passport/bottle/headphones/airpods/earbuds/notebook/camera/shawl/dummy/pacifier/blanket/shoes/stroller/walking_stick/cane
      | lost property | umbrella ~ left/forgot*`,
  ],
  ['alarm', 1, `help | help! | fire | ambulance | emergency | sos | police | mayday | blood | smoke | gas`],
  ['kind', 2, `best ~ ages/years/while | would come again/back | would recommend`],
  [
    'greeting',
    0,
    `good morning/afternoon/evening/day/night | hello | hi | hi there | hey | dear team/staff/sir/madam/owner | have/wish ~ nice/lovely/great/good day/evening/weekend/night/one | kind/best/warm regards | all the best`,
  ],
  ['wish', 0, `nice/lovely/great/good/beautiful day/evening/weekend/night`],
];

import type { Lexicon } from '../row.ts';

/** Wider everyday words on both sides of the line: grumbling, mockery, proposals, jokes. English. */
export const EVERYDAY_EN: Lexicon = [
  [
    'bad-food',
    2,
    `raw in/on | still frozen | frozen in/inside | pink inside/in | half cooked | not cooked | wasnt cooked | rock hard | like rubber/leather/cardboard/concrete/plastic/glue/water/dishwater/sawdust/wallpaper | underseasoned | unseasoned | no flavour/flavor/taste/seasoning | swimming in | drowning in | congealed | slimy | smelt off | tasted off | inedible | couldnt finish | left most | left it all | pushed it around | watered down | weak as`,
  ],
  [
    'bad-work',
    2,
    `tear down/in | torn | leg missing | missing leg | missing ~ parts/screws/button/buttons | came back ~ worse/with/missing | dented | cracked screen | chipped after | peeled after | lifted after | fell off after | stopped working | doesnt work | does not work | still squeals/rattles/leaks/squeaks/clunks | lopsided | wonky | crooked | botch | bald patch | wrong shade | not what i asked | shrunk | ripped | leaks`,
  ],
  [
    'rude-staff',
    2,
    `barked at/orders/back/something | waiter/waitress/staff/manager/owner/bartender/hostess/server ~ barked | growled | huffed | sighed at | tossed ~ plate/menu/card/change | threw ~ plate/menu/card/change | colder welcome | frosty | face like | like dirt | like idiots/children/criminals | lectured | made to feel | made us/me feel | treated us/me | looked ~ like | too busy to | couldnt be bothered | cant be bothered | couldnt care | blanked | no eye contact | moody | grumpy | miserable | sarcastic | dismissive | unhelpful | clueless | pushy | hovering`,
  ],
  [
    'wait',
    2,
    `waited so | like lemons | watched ~ tables | before us | # mins | # minutes late | # hours late | taking forever | parking ran out | gave up | walked out | left hungry | hours later | an age | slowest | weeks of nothing | still hasnt`,
  ],
  ['noise', 2, `dog/dogs/puppy ~ bark*/howl*/yap* | barking ~ dog/dogs`],
  ['cold', 2, `cold ~ bun/roll/gravy/rice/welcome/toast/mash/veg/food | colder | barely warm | room temperature | tepid`],
  [
    'overpriced',
    2,
    `prices doubled | doubled prices | portions halved | halved | a tenner | for the privilege | took the mick | taking the mick | taking the piss | fleeced | cheeky`,
  ],
  [
    'billing',
    2,
    `quoted ~ final/bill/charged/paid | final bill | estimate ~ bill/charged | wasnt told | without asking me | without telling me`,
  ],
  ['refund', 2, `collected and | just give me | want it collected | where is my refund | still no refund`],
  [
    'sarcasm',
    2,
    `five/# stars for ~ audacity/nerve/cheek/courage/confidence/gall | audacity | the nerve | the cheek | the gall | oh brilliant | oh good | oh wonderful | oh joy | oh super | another we value | we value your | your call is important | thoughts and prayers | chapeau | how generous | how kind of | what a privilege | what an honour | what an experience | 10 10 for | masterclass in | award for | gold medal | hats off ~ for_managing/to_whoever | if your idea of | everything that happened | shame about | in the dictionary | somehow managed | impressive ~ how/that`,
  ],
  [
    'suggesting',
    1.5,
    `you should really | you should do/have/try/sell/add/offer | you lot should | have you thought | have you considered | id love it if | any plans to | bring back | please bring | could you add | a little loud | a bit loud | little too | bit too | turn it down | more vegan | more veggie`,
  ],
  [
    'praise',
    2,
    `die for this/that/these/those/the/their | dead bury | bury me | sell my granny/soul/kidney/house | filthy good | filthy | obscene* | sinful* | naughty | killer cocktail* | killer coffee/burger/cake/cakes/view | murder ~ another/one | kill a man | fight someone | punch ~ air | crying ~ good/happy | happy tears | dangerous for my | lethal ~ cocktail*/margarita*/negroni* | wouldnt hurt | didnt hurt | never felt | painless | not a single | couldnt find ~ fault/wrong | zero complaints | nothing but | not ~ complaint | hit the spot `,
  ],
];

/** Czech and Slovak. */
export const EVERYDAY_CS: Lexicon = [
  ['noise', 2, `pes/psi/pejsek/psik ~ stek*/vyje | stek* ~ pes/psi/pejsek`],
  [
    'bad-food',
    2,
    `ruzov* ~ uvnitr/kure | uvnitr ~ ruzov*/syrov*/studen*/zmrzl* | zmrzl* uprostred | zmrzly/zmrzla/zmrzle | ledov* uvnitr | nedodelan* | jako guma/lepenka/karton/bota/beton/voda | jak guma/lepenka/karton/bota/beton | lepenk* | bez soli | nesolen* | plaval* v oleji | v oleji | slizk* | nedojed* | nechal*/nechali ~ na_taliri/pulku | zredenejsi | redene | beton`,
  ],
  [
    'bad-work',
    2,
    `roztrzen* | bez jedne nohy/nozicky | chybi ~ noha/srouby/dil* | poskozen* | promackl* | prasklo po | odlouplo | odpadlo po | porad/furt ~ piska/piskaj*/cvrc*/tece/klepe/vrze/drhne | piska* ~ furt/porad/dal | kazdou stranu jinak | jinak dlouh* | zuby ~ vlasy | srazen* | srazilo se | roztrhl*/roztrhan* | nesedi | nefunguje`,
  ],
  [
    'rude-staff',
    2,
    `stekal*/steka na nas/me/mne/hosty/lidi | na nas/me/mne/hosty stekal*/steka | cisnik*/cisnice/servirka/obsluha/personal/prodavac*/vrchni/majitel*/pani ~ stekal*/steka | vrcel*/vrci | odsekl*/odseknul*/odsekav* | zavrcel* | utrhl* se | protac*/protoc* oci | hodil* ~ talir*/listek/karti*/drobne/na_stul | jako bychom/bysme/bych ~ udelal*/obtezov*/neexist* | jako vzduch | jako blb* | jako male* | ani ~ nepozdrav*/nepodek*/dobry_den | ksicht* | kysel* | nabrucen* | protivn* | neprijemn* | otraven* | povysen* | namysl* | drz* ~ obsluh*/cisnik*/prodavac* | drzost | tohle se nedela | to se nedela | kazi to | kazi celk*`,
  ],
  [
    'wait',
    2,
    `jak tvrdy y | ujel nam | hladovi | hladovy | stoly ~ pred_nami | pred nama | pred nami | nedockali | odesli jsme | vzdali jsme | vzdali | tydnu nic | mesic nic | dodnes nic`,
  ],
  [
    'cold',
    2,
    `pivo ~ tepl* | tepl* ~ pivo/vino/bil* | studen* ~ polevk*/polivk*/jidl*/kafe/kava/rizek/omack*/hranolk*/pizza | polevk*/polivk*/jidlo/kafe/kava/rizek/omacka/hranolky/pizza ~ studen* | ledova polevka`,
  ],
  ['overpriced', 2, `porce ~ pulk*/polov*/mens*/zmensi* | ceny ~ dvojnas*/nahor*/vyssi/zdraz* | dvojnasob* | na noc ~ za`],
  [
    'billing',
    2,
    `mela/melo/mel ~ stat ~ faktur*/ucet/chtej*/zaplat* | mela stat | melo stat | mel stat | misto slibenych | bez upozorneni`,
  ],
  ['refund', 2, `zpatky penize | chci ~ penize | prosim ~ vraceni | o odvoz | kde jsou ~ penize | za zruseny`],
  ['not-coming-back', 2, `uz neprij* | uz neprid* | byvali/byvaly/byval* ~ nase/nejoblib*/moje`],
  [
    'no-reply',
    2,
    `volal*/psal* ~ ctyrikrat/trikrat/dvakrat/petkrat | pisu ~ potreti/znovu/uz | nikdo neodepsal | neodepsal* | bez reakce`,
  ],
  ['cancelled-booking', 2, `zrusili/zrusil* ~ stul/vecer*/pobyt/pokoj/kurz/let | esemesk* ~ zrus*`],
  [
    'sarcasm',
    2,
    `za odvahu | za drzost | za troufal* | za fantazii | za kreativit* | super dalsi | no jasne dalsi | vaseho nazoru si vazime | vazime si vaseho | vizitka | vizitka! | to je ~ vizitka | no bravo | skoda vseho | skoda toho co | gratuluju | gratulace ~ k_tomu/za | zlata medaile | zazitek ~ za | kdo by cekal | vrchol vseho | mistrovsky kousek`,
  ],
  [
    'suggesting',
    1.5,
    `mohli byste ~ zavest/pridat/dat/zkusit/mit/delat | mohla by | mozna by ~ slo/stalo/bylo | trochu nahlas | trochu hlasit* | ztlumit | kdyby byl*/bylo/meli ~ lepsi/fajn/super | zkuste ~ pridat/zavest | vratte ~ do_menu/zpet`,
  ],
  [
    'praise',
    2,
    `vrazdil* bych | bych vrazdil* | bych ~ zabil*/vrazdil*/prodal*/umrel* | umiram ~ blah*/stest*/dobr* | z toho umiram | pohrb* me | brecel*/plakal* ~ stestim/dojetim | nebolelo | vubec nebol* | ani tuk | nic bych nemen* | smrtelne | hrisne dobr*`,
  ],
];

/** Polish. */
export const EVERYDAY_PL: Lexicon = [
  ['noise', 2, `pies/psy/piesek ~ szczek*/wyje/ujada* | szczek* ~ pies/psy`],
  [
    'bad-food',
    2,
    `rozow* ~ srodku/kurczak* | w srodku ~ rozow*/surow*/zimn*/zamarz*/zmroz* | zamarzn* | zmrozon* | niedopiecz* | jak guma/tektura/karton/beton/podeszwa/woda/trociny | tektur* | bez soli | niesol* | plywa* w tluszczu/oleju | w tluszczu | oslizg* | nie dojad* | zostawil* ~ na_talerzu/polowe | rozwodnion* | breja | papka`,
  ],
  [
    'bad-work',
    2,
    `rozdart* | bez jednej nogi/nozki | brakuje ~ nogi/srub*/czesci | uszkodz* | wgniec* | odprys* | odpadlo po | dalej/nadal ~ piszcz*/cieknie/stuka/skrzyp*/trzes* | innej dlugosci | kazda strone | skurczyl* | zbiegl* sie | podart* | nie pasuje | przestal* dzial*`,
  ],
  [
    'rude-staff',
    2,
    `warcz* | warkn* | odburk* | fukn* | wywracal*/wywroc*/przewraca*/przewroc* oczami | rzucil* ~ talerz*/karte/menu/reszte/na_stol | jakbysmy/jakbym ~ przeszkadz*/zrobi*/nie_istn* | jak powietrze | jak idiot* | jak intruz* | nawet ~ dzien_dobry/nie_powie*/sie_nie | naburmusz* | nadas* | skwaszon* | wyniosl* | opryskl* | nieprzyjemn* ~ obslug*/pani/kelner* | wstyd | psuje wszystko | psuje ~ cal*/wraz*`,
  ],
  [
    'wait',
    2,
    `jak kolki | odjechal nam | glodni | glodny/glodna | stoliki ~ przed_nami | przed nami | nie doczek* | wyszlismy | zrezygnowal* | tygodni ciszy | tygodni nic | do dzis nic`,
  ],
  ['cold', 2, `piwo ~ ciepl* | ciepl* piwo | zupa ~ zimn*/letni* | zimn* ~ zupa/frytki/kawa/pizza/rosol/kotlet/obiad`],
  [
    'overpriced',
    2,
    `porcj* ~ polow*/mniejsz*/zmniejsz* | ceny ~ wieksz*/wyzsz*/dwa_razy/podwoj* | rachunek goracy | kosmiczn* | z kosmosu | zdzierstw* | za noc ~ za`,
  ],
  [
    'billing',
    2,
    `mialy/mialo/mial/miala ~ kosztowac ~ faktur*/rachun*/wysz* | mialy kosztowac | mialo kosztowac | mial kosztowac | zamiast obiecan* | bez uprzedzenia`,
  ],
  ['wrong-hours', 2, `na stronie ~ otwart*/czynn* | w google ~ otwart*/czynn* | mialo byc otwarte | pocalowal* klamke`],
  ['refund', 2, `chce ~ pieniadz*/zwrot* | o zwrot | o odbior | gdzie ~ pieniadze/zwrot | za odwolan*`],
  ['not-coming-back', 2, `wiecej nie przyjd* | wiecej nie wroc* | juz nie przyjd* | byliscie ~ ulubion* | kiedys ulubion*`],
  [
    'no-reply',
    2,
    `dzwonil*/pisal* ~ trzy/cztery/dwa/piec/kilka | pisze ~ trzeci/znowu/ponownie | bez odpowiedzi | bez reakcji | nie odpis*`,
  ],
  ['cancelled-booking', 2, `odwolali*/odwolal* ~ stolik*/nocleg/pobyt/pokoj/kurs/wizyt* | esemes* ~ odwol*`],
  [
    'sarcasm',
    2,
    `za odwage | za bezczeln* | za tupet | za fantazje | za kreatywn* | super kolejn* | no pieknie | opinia ~ wazna | panstwa opinia | wizytowka | no brawo | szkoda tego co | szkoda ze ~ srodku | gratuluje ~ pomysl* | zloty medal | kto by pomyslal | szczyt wszystkiego | mistrzostwo w`,
  ],
  [
    'suggesting',
    1.5,
    `moglibyscie ~ wprowadz*/dodac/miec/robic/zrobic | moglibyscie | mogliby | moze ~ ciszej/warto/by | troche za glosno | za glosno | przyciszyc | ciszej | sprobujcie dodac | wroccie ~ do_menu | przywroc*`,
  ],
  [
    'praise',
    2,
    `bym zabil* | zabil* bym | umieram z zachwytu/rozkoszy | pochowajcie mnie | sprzedal* bym | sprzedalbym | sprzedalabym | plakal* ze szczescia | nic nie bolalo | nie bolalo | zero zastrzezen | nic bym nie zmien* | ja pierdole ~ dobre/pyszn*/jakie | kurwa jakie | grzesznie dobr*`,
  ],
];

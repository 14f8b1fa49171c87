import type { Lexicon } from '../row.ts';

/** What needs no alarm: praise, thanks, greetings, jokes. */
export const PRAISE: Lexicon = [
  [
    'positive',
    2,
    `amazing | excellent | perfect | perfectly | fantastic | wonderful | delicious | superb | outstanding | brilliant | best ~ ever/had/town/in/cut/coffee/around | the best | loved | love it/this/them/you/the/your | so good | really good | very good | really nice | highly recommend* | would recommend | will be back | be back | well be back | cant fault | cannot fault | gem | angels | heaven* | beautiful* | gorgeous | stunning | spot on | lovely | exactly right
    | 10 10 | 5 5 | treasure | respect | chefs kiss | best cut | no upsell | faultless | immaculate | unreal | obsessed | worth ~ trip/wait/every/drive/journey | love letter | saved ~ day/christmas/my | made my day | ❤️ | ❤ | 😍 | 🥰 | 😋 | 🤤 | 🙌 | 👌 | 💯 | ⭐ | 👍 | 💚 | 💛 | 🧡 | 💜 | ❤️‍🔥 | 💪 | 👊 | 🤩 | 🔥 | 💐 | 🌹`,
  ],
  [
    'positive',
    2,
    `vyborn* | skvel* | vynikaj* | uzasn* | perfektn* | perfekt | bozi | bozsk* | super | spicka | spickov* | parada | paradn* | nejlepsi | nadhern* | fantast* | doporuc* vsem | doporucuj* | doporucuji | urcite doporuc* | moc dobr* | moc prijemn* | moc hezk* | moc chutn* | chutn* | luxus* | genial* | bezkonkurencn* | bajecn* | krasn* | rad* se vrac* | zase prijdeme | prijdeme znovu | nemam co vytknu* | nemame co vytknu* | jedna basen | basen | lahod* | mnam* | spokojen* | top | zlat* ~ lidi/ruce/pani/kluci | poctiv* | jak od babicky | jak u babicky | respekt | klobouk dolu | velka pochvala | pochval* | mile* | milý | ochotn* | vstricn* | pecka | bomba | dobrou praci | na jednicku | lip nez | lepsi ~ nez | lepši | poklad | zachranil* | slusn* | vyborne | dobrej | dobry | dobra | dobre`,
  ],
  [
    'positive',
    2,
    `pyszn* | wysmienit* | rewelacj* | rewelacyjn* | swietn* | wspanial* | cudown* | doskonal* | znakomit* | fantastyczn* | najleps* | polecam | polecamy | z calego serca | goraco | mega | super | ekstra | genialn* | fajn* | pieknie | piekn* | smaczn* | przepyszn* | mistrzostw* | petarda | sztos | bajka | bajeczn* | niebo w gebie | palce lizac | przemil* | przesympat* | profesjonaln* | uprzejm* | pomocn* | kochan* | uwielbia* | zachwyc* | zadowolon* | wrocimy | wroce | wrocmy | na pewno wroc* | jak w domu | jak u babci | jak u mamy | jak u starki | szacun | szacunek | skarb | perelka | klasa | pierwsza klasa | rzetelnie | uczciwie | dziesiatk* | zaden ~ nie umie | git | gites | extra | cudo | rewelka | poezja | bomba | dobry | dobra | dobre | mila | mily | sympatyczn*`,
  ],
  [
    'positive',
    1,
    `👏 | good | great | nice | tasty | friendly | kind | helpful | fresh | clean | cosy | cozy | happy | enjoyed | enjoy | pleasant | charming | cute | cool | sweet | fab | ace | yum | yummy | recommend | favourite | favorite | comfy | welcoming | generous | fair | solid | spotless | comfortable | decent | proud | sick those | congrats | listened | fixed | properly | didnt rush | no lecture | laughed | lent me | patched`,
  ],
  [
    'positive',
    1,
    `mile | mila | mily | milou | hezk* | pekn* | fajn | cist* | prijemn* | rychl* | cerstv* | usmev* | pohod* | stavnat* | ujde | spoko | ok | v poradku | palec nahoru | prima | uzili | stihli | poctivost | zertik | slehacka | libi | libilo | ochutnat | pribalil* | svatek | ceska klasika | dobrot* | mnamky | vzdycky ~ rad* | opravil* ~ rychle/hned/levne`,
  ],
  [
    'positive',
    1,
    `ladn* | ladnie | czyst* | swiez* | szybk* | usmiech* | klimat* | przyjemn* | w porzadku | okej | ok | smakowal* | gratul* | lubie | lubimy | zrobion* | uratow* | pomogl* | naprawil* | poprawil* | polecam* | spokoj | cisza spokoj | przytuln* | uczciw* | jak trzeba | jak sie patrzy | fajno`,
  ],
  [
    'praise',
    2,
    `wouldnt take my money | shoutout | shout out | not one thing | professional moaner | licked the plate | snedl* jsem i | zjadl* nawet | dziury w calym | hledal* jsem chyb* | no complaints | nothing to complain | cant complain | cannot complain | no notes | to die for | killed it | nailed it | smashed it | bloody good/brilliant/lovely/delicious | so f ing good | f ing good/amazing/brilliant | fucking good/amazing/brilliant/delicious/great/love | so fucking good | damn good | insanely good | dangerously good | illegal | criminal* good | sinfully | stupid good | wicked | not bad | not bad at all | not half bad | not too bad | never disappoint* | never had a bad | couldnt fault | couldnt be better | hard to fault | hell of a | makes me angry | sick those | actually sick | absolutely sick | murdered my diet | hate how good | hate ~ so good | ready to hate | no bad | didnt disappoint | id fight | id kill for | would kill for | could kill for | kill for | die happy | died and went to heaven | shut up and take | dead these | too good | addicted | addictive | guilty pleasure | food coma | bun in the oven | smoked ~ salmon/brisket/ribs/ham/meat/bacon/paprika | smoky | glass of | blood orange | never change | nothing to add | nothing wrong`,
  ],
  [
    'praise',
    2,
    `neni co vytknu* | nemam/nemame/neni co vytknu* | nemam/nemame ~ stiznost* | bez vyhrad | bez chyby | bez chybicky | zadna vytka | k nezaplaceni | zabil* bych za | zabila bych za | prodal* bych ~ | umru | umrel* jsem blahem | k sezrani | pohrbete me | hrisn* | hodna hrichu | kurevsky dobr* | kurva dobr* | zatracen* dobr* | sakra dobr* | setsakra dobr* | prasecky dobr* | ty vole | ty krave | ty vado | vole ~ dobr*/bomba/pecka | nejni spatn* | ne spatn* | neni spatn* | nebylo spatn* | vubec ne spatn* | vubec neni spatn* | vubec nebyl* spatn* | neni k zahozeni | nemuzu chodit | nezklam* | nikdy nezklam* | nelituj* | nelze vytknout | brutalni dobr* | brutal* | nenasel jsem chyb* | lepsi nerobi | nema chybu | nemelo chybu | nemela chybu | bez problem* | zadny problem | hrich* | prasarna ~ dobr* | smrtelne dobr* | za vrazdu | strasne dobr* | strasne mil* | strasne moc | hrozne dobr* | desne dobr* | silene dobr* | nehorazne dobr*`,
  ],
  [
    'praise',
    2,
    `nie mam ~ przyczepic/zarzutu/uwag | nie ma sie do czego | do czego przyczepic | bez zarzutu | bez zastrzezen | bez uwag | nie najgorsz* | nienajgorsz* | nie jest zle | nie bylo zle | nie najgorzej | niezle | niezly | niezla | niezle | calkiem niezl* | zajebist* | zajebioz* | kurwa dobr* | kurwa jaki/jakie/jaka dobr*/pyszn*/zajeb* | kurewsko dobr* | w chuj dobr* | zarabist* | zabilbym | zabilabym | zabije za | dalbym sie pokroic | dalabym sie pokroic | dam sie pokroic | umarlam | umarlem | umieram ~ pyszn*/dobr* | grzech* | grzeszn* | zbrodnia ~ ze | oblednie | oblednie dobr* | strasznie dobr* | strasznie mil* | mega dobr* | cholernie dobr* | pieron* dobr* | przepraszam za slownictwo | nie ma sie czego czepiac | nie zawiod* | nie zawodzi | nigdy sie nie zawiod* | nie ma lepsz* | lepszych nie | bez problemu | nie do podrobienia | nie rozczarow* | nie zaluj* | nic dodac | rzadko sie zdarza | wysoki sadzie | recydyw*`,
  ],
  [
    'greeting',
    1,
    `good morning/afternoon/evening/day | dobry den/vecer | dobre rano/odpoledne/dopoledne | hezky/pekny/krasny/prijemny/mily den/vecer | hezke/pekne/krasne/prijemne dopoledne/odpoledne/rano
    | dzien dobry | dobry wieczor | dobrego dnia | milego dnia/wieczoru | mily/mila pane/pani | nice/lovely/great day/evening/weekend`,
  ],
  ['joke', 1, `😂 | 🤣 | haha* | hahaha* | hehe* | lmao | xd | jk | just kidding | zartuj* | srand* | vtip`],
  [
    'thanks',
    2,
    `thank you | thanks for | thanks so much | many thanks | thankful | grateful | say thank* | moc dekuj* | dekuji za | dekuju za | podekovat | chci/chtel*/chtela podekov* | podekov* | dikes | diky za | dik za | dziekuje za | dziekujemy za | dziekuje bardzo | chcial* podziekow* | podziekow* | serdecznie dziekuj* | wdzieczn*`,
  ],
  [
    'congratulations',
    2,
    `congratulations on # | congratulations | congrats | happy birthday ~ to | happy anniversary | all the best | gratulujem* | gratuluji | gratulujeme | vse nejlepsi | vsechno nejlepsi | gratulacje | gratulujemy | sto lat | wszystkiego najlepszego | at se dari | at vam to jede | powodzenia`,
  ],
  [
    'check-in',
    2,
    `checked in | checking in ~ with | at the usual | quiz night | jsme tady | jsem tady | je tady | jestesmy na miejscu | jestesmy tu | checkin`,
  ],
];

/** Signs of a question, by its subject. They count only where the text asks. */
export const QUESTIONS: Lexicon = [
  [
    'question-start',
    1,
    `do you | do u | hows | how longs | whats | how long is | are you | can i | can we | can you | could you | could i | could we | is it | is there | are there | what time | how much | how long | how late | when do/are/is/does | where is/are/do/can | which | would it be | would you | may i | is this | what are/is/do/time | any chance | wondering if | would like to know | i was wondering | let me know | does your/the/it | will you/there | who do i | is the | have you got | please advise | step free`,
  ],
  [
    'question-start',
    1,
    `mate | mate otevreno | delate | da se | de se | je mozne | je mozno | muzu | muzeme | mohl* bych | mohl* bychom | mohli byste | kolik | do kolika | od kolika | v kolik | kdy ~ otevir*/mate/je/bude | jak dlouho | jaky/jaka/jake | jake mate | berete | prijimate | nabizite | existuje | lze | slo by | sel by | dalo by se | je u vas | je tam | budete ~ | planujete | chtela bych se zeptat | chtel* se zeptat | zeptat | dotaz | prosim vas | nevite | nedelate | nemate | nenasla se | muzou | muzete | daji se | rozvazite | dovezete | rozvoz* | plati | platite`,
  ],
  [
    'question-start',
    1,
    `czy | do ktorej | od ktorej | o ktorej | ile | jaki/jaka/jakie | ktora/ktory | gdzie ~ mozna/zaparkow*/jest/kupi* | kiedy | jak dlugo | da sie | mozna | mozemy | moge | macie | robicie | maja panstwo | posiadacie | organizuj* | oferuj* | dostane | dostaniemy | chcial* zapytac | zapytac | pytanie | pytam | prosze o ~ propozycje/informac*/wycen* | bylaby mozliwosc | jest mozliwosc | czynne | przyjmujecie | bedzie | sprzedajecie | dowozicie`,
  ],
  [
    'question-hours',
    1,
    `open | opening | close | closing | hours | what time | bank holiday | christmas eve | easter | otevren* | otevir* | zaviraj* | zaviraci | oteviraci | do kolika | od kolika | velikonoc* | velky patek | svatk* | otwart* | czynn* | czynne | do ktorej | od ktorej | zamyka* | otwier* | swieta | majowk* | dlugi weekend | kuchnia | kuchyn*`,
  ],
  [
    'question-booking',
    1,
    `book | booking | reserve | reservation | table for | appointment | walk in | walk ins | availab* | free table | rezerv* | objednat se | volno | volny stul | stul pro | stolik ~ dla/na | rezerwac* | zarezerwow* | wolny termin | wolne terminy | termin | umowic | zapisac | doppelzimmer | buchen | записатись | # of us | pokoj*`,
  ],
  [
    'question-allergen',
    1,
    `allerg* | gluten* | vegan* | vegetarian | nuts | nut free | coeliac | celiac | lactose | dairy free | almond* | cashew* | alerg* | bezlepk* | bez lepku | lepek | celiak* | laktoz* | orech* | vegan* | veget* | alergi* | uczulen* | glutenu | bezglutenow* | orzech* | weg* | weganski* | laktozy | горіх*`,
  ],
  [
    'question-menu',
    1,
    `menu | on the menu | calories | portion | gluten | still have | do you sell | do you stock | kids menu | in stock | denni menu | nabidk* | v nabidce | burcak | kalori* | ciasto | karta dan | danie dnia | wrap | zestaw | lunch | obiad dnia | mate ~ jeste | macie ~ jeszcze | codziennie`,
  ],
  [
    'question-price',
    1,
    `how much | price | prices | cost | quote | kolik stoji | kolik to | kolik berete | cena | cenik | za kolik | ile kosztuje | ile to kosztuje | ile za | cennik | cena | ile bierzecie | скільки | wycen*`,
  ],
  [
    'question-payment',
    1,
    `card | cash | apple pay | contactless | pay by | kartou | hotov* | stravenk* | platit | plat* karto* | karta | gotowk* | blik* | zaplacic karta | terminal | edenred | sodexo`,
  ],
  [
    'question-parking',
    1,
    `park | parking | car park | parkovan* | parkov* | zaparkov* | parking* | zaparkow* | stanac | height barrier`,
  ],
  [
    'question-access',
    1,
    `step free | wheelchair | accessible | ramp | lift | pram | buggy | highchair | high chair | vozik* | bezbarier* | kocar* | schody | vytah | wozek | wozka | wozkiem | winda | podjazd | krzeselko | schod*`,
  ],
  [
    'question-animals',
    1,
    `dog | dogs | pet | pets | greyhound | puppy | pes | psa | psem | pejsk* | psy | pies | psem | pieskiem | zwierz* | hund`,
  ],
  [
    'question-gift-card',
    1,
    `gift card* | voucher* | gift voucher* | darkov* | poukaz* | bon podarunk* | voucher* | bony | karta podarunkowa`,
  ],
  [
    'question-event',
    1,
    `event | party for | private hire | function room | catering | workshop | course | wedding breakfast | oslav* | svatebni obed | salonek | svatb* | rautu | kurz* | krtiny | chrzcin* | wesel* | komuni* | urodzin* | impreze | sala | kurs | warsztaty | catering`,
  ],
  [
    'booking-change',
    2,
    `move our/my ~ booking/reservation/table/appointment | change our/my ~ booking/reservation/table/appointment | cancel our/my ~ booking/reservation/table/appointment | reschedule | presunout ~ rezervac*/termin | zmenit ~ rezervac*/termin | zrusit ~ rezervac*/objedn* | posunout | przelozyc | zmienic ~ rezerwac*/termin/godzin* | odwolac ~ rezerwac*/wizyt*/stolik | przesunac`,
  ],
  [
    'lost-property',
    2,
    `lost property | think ~ still_in/still_at/still_under | asi ~ zustal*/zustala/nechal* | zustal* nam u vas | chyba ~ zostal*/zostawil* | left my ~ at/under/there/with/in | left a | left behind | think i left | did anyone find | found a | handed in | nenasla se | nenasel se | nenasli jste | zapomnel* jsem u vas | zapomnela jsem | zapomnel jsem | nechal* jsem u vas | ztratil* jsem | zostawil* chyba | zostawil* u was | zostawilam | zostawilem | zgubil* | czy ktos znalazl | znalezli* | zapomnialam u was | zapomnialem u was`,
  ],
  // Nobody forgot us: we forgot something.
  [
    'lost-property',
    2,
    `i/we/she/he/wife/husband/son/daughter ~ forgot/left/lost/leave/forgotten ~ umbrella*/coat/jacket/scarf/bag/handbag/wallet/purse/phone/glasses/sunglasses/keys/hat/cap/glove/gloves/toy/teddy/charger/laptop/backpack/rucksack/sweater/jumper/hoodie/earring*/ring/watch/bracelet/headphones/airpods/book`,
  ],
  [
    'suggesting',
    1.5,
    `could do with | could use | by mohl* | mohl* by | moglby | moglaby | mogloby | moglyby | one thought | one suggestion | small suggestion | suggestion | maybe put/add/try/consider/you | would be nice/great/good/brilliant/lovely if | would be better if | could you maybe | perhaps you | only thing | one thing | it would help | might be worth | wish you/there/they | please consider | would love ~ if/more/to_see | just a thought | tiny thing | small thing | if you stocked | could use ~ a/some/more
    | malickost | drobnost | jen kdyby* | jen by to chtelo | chtelo by to | bylo by fajn/super/hezke/dobre | co takhle | navrh* | mozna byste | napadlo me | tip | prosba | mala prosba | slo by ~ pridat | jen tip | jedina vec | kdyby slo | neslo by | uvitala | uvital* | ocenil* bych | mozna ji/ho/trochu | trochu stahnout
    | mala prosba | mala uwaga | drobna uwaga | drobiazg | przydalby/przydaloby/przydalaby | przydal* by | fajnie by bylo | super by bylo | moze warto | warto by | dobrze by bylo | gdybyscie | sugesti* | propozycja | jedyna uwaga | jedyne co | jedynie | prosilabym | dajcie ~ | brakuje tylko | moze by | szkoda tylko ze nie ma`,
  ],
  [
    'mixed-review',
    1.5,
    `half and half | on the other hand | middling | average | averages out | mixed | so so | does the job | for one night | ok but | okay but | nothing special | its ok | its okay | not great not terrible | fine | hit and miss | prumer | ujde to | nic extra | da se | na prespani | jak kdy | jde to | neurazi nenadchne | celkem | ani ryba ani rak | bez szalu | moze byc | ujdzie | przecietn* | srednio | tak sobie | ani mnie to | ani ziebi | jak przejazdem | raz mozna | poprawn* | w porzadku | taki sobie | takie sobie`,
  ],
];

/** The few other languages guests write in near a border: German, Ukrainian. */
export const NEIGHBOURS: Lexicon = [
  [
    'wait',
    2,
    `minuten ~ gewartet | gewartet | stunde ~ gewartet | stunden | warten lassen | чекали | чекати | чекала | годину | довго`,
  ],
  ['cold', 2, `kalt | lauwarm | холодн* | теплий | ледь`],
  [
    'rude-staff',
    2,
    `unfreundlich* | unhoflich* | frech* | augenrollen | arrogant | ignoriert | груб* | хам* | розвернулась | ігнор*`,
  ],
  [
    'negative-words',
    2,
    `schlecht* | furchtbar* | ekelhaft* | enttausch* | nie wieder | schrecklich* | schmutzig* | dreckig* | uberteuert | teuer | katastrophe | жах* | погано | огидн* | ніколи більше | не рекоменд* | брудн* | дорого`,
  ],
  ['negative-words', 1, `schade | leider | nicht | шкода | на жаль`],
  [
    'positive',
    2,
    `lecker | wunderbar | toll | ausgezeichnet | sehr gut | empfehlen | super | freundlich | смачно | чудов* | рекоменд* | гарн*`,
  ],
  [
    'question-start',
    1,
    `gibt es | kann man | haben sie | ist ein | konnen wir | wurden gern | ist es moglich | чи можна | чи є | скільки | підкажіть | коли | чи хтось`,
  ],
  ['food-poisoning', 2, `lebensmittelvergiftung | erbrochen | ubergeben | durchfall | vergiftung | отруї* | блюв* | рвот*`],
  [
    'emergency-services',
    2,
    `krankenwagen | krankenhaus | notarzt | rettungswagen | notaufnahme | feuerwehr | швидк* допомог* | лікарн*`,
  ],
  ['legal', 2, `anwalt | polizei | vor gericht | gerichtlich* | gesundheitsamt | поліці* | адвокат*`],
  [
    'stuck-now',
    2,
    `ausgesperrt | eingesperrt | stehen vor ~ tur/hotel | kommen nicht rein | code ~ nicht | код ~ не працює | не можемо зайти | стоїмо`,
  ],
  ['allergy', 2, `allergischer schock | allergische reaktion | анафілакт*`],
  ['fire-gas', 2, `gasgeruch | riecht nach gas | es brennt | пахне газом | горить`],
  ['foreign-body', 2, `glassplitter | scherbe* | скло в`],
];

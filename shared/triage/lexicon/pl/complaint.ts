import type { Lexicon } from '../row.ts';

/** Polish. */
export const COMPLAINT_PL: Lexicon = [
  [
    'bad-food',
    2,
    `niesmaczn* | obrzydliw* | ohydn* | paskudn* | nie da sie zjesc | nie dalo sie zjesc | niejadaln* | przesolon* | niedosolon* | bez smaku | bezsmak* | przypalon* | spalon* | surow* ~ mieso/kurczak/w_srodku/ciasto | niedopieczon* | niedogotowan* | rozgotowan* | gumow* | tlust* | suchy/sucha/suche/suchy jak | tward* | czerstw* | z mikrofali* | z paczki | z torebki | z puszki | z proszku | mrozonk* | mrozon* | odgrzewan* | wczorajsz* | stare ~ mieso/ryba/ciasto/pieczywo | nieswiez* | zepsut* | skwasn* | zjelczal*
    | smakowal* jak/jakby | smakuje jak | pachnial* ~ stajni*/szmat*/star* | podeszw* | kostka brukowa | jak kostka | lura | woda po | z dyskontu | porcj* ~ mikroskop*/mal*/smieszn*/dla | jedna parowka | zakalec | blad* ~ frytki | ledwie cieple`,
  ],
  [
    'expired',
    2,
    `przeterminow* | po terminie | splesnial* | plesn* | plesniow* | nieswiez* | zepsut* | zgnil* | data waznosci | spleśn*`,
  ],
  [
    'bad-work',
    2,
    `zepsul* | spartol* | spartaczyl* | spieprz* | partactw* | fuszerk* | krzywo | krzyw* ~ grzywk*/obciet*/sciet* | grzywka krzywa | grzywk* ~ krzyw* | nie naprawil* | nie naprawion* | nie dzial* | dalej nie dzial*/ten sam luz | tym samym | zniszczyl* | porysow* | popsul* | gorzej niz przed | za krotko | obciel* ~ za | pomaranczow* ~ wlosy | odpadl* | rozsypal* | rozlecial* | rozpadl* | zglosil* luz`,
  ],
  [
    'bad-quality',
    2,
    `tragedi* | tragiczn* | dramat | dramatyczn* | okropn* | fataln* | beznadziej* | strasznie | straszn* | koszmar* | masakra | porazka | dno | kicha | to lipa | lipa jakich | zenada | zenuj* | syf | shit | kiepsk* | slaby/slaba/slabe/slabo | marn* | badziew* | chlam | szmelc | katastrof* | najgorsz* | rozczarow* | zawod | zawiodl* | zawiedzion* | do niczego | do bani | do dupy | zle | szkoda pieniedzy | szkoda kasy | szkoda czasu | strata czasu | nie warto | wstyd | hanba | skandal* | kpina | kpiny | cyrk | kiedys bylo | zeszlo na psy | zeszli na psy | psy zeszl* | zwiedl* | powiedl* | uschn* | badziew`,
  ],
  [
    'negative-words',
    1,
    `zly | zla | zle | niestety | szkoda | brak | problem* | skarg* | reklamacj* | niezadowol* | wkurz* | zdenerw* | wsciek* | przykro | smutn* | niemil* | nieprzyjemn* | drogo | drogi | droga | pomylk* | zapomn* | klam* | bajzel | balagan | bieda | niefajn* | takie se | taki se | srednio | sredni | bez szalu | nic specjaln* | nuda | fuj | ble | bleh | meh | masakra | do kitu | zawracanie | chamstw* | granda | zero | wkurwi* | gowno | gowniane | syf | nedzn* | obciach | przesad* | pechow* | gorzej | gorsz* | skruchy brak | obrazon* | minusy | minus`,
  ],
  [
    'negative-words',
    2,
    `nie polecam | nigdy wiecej | odradzam | omija* | unika* | 👎 | 🤮 | 🤢 | 😡 | 🤬 | 💩 | nigdy ~ wiecej/tam | ostatni raz | do dupy | chujow* | gowno | dno | masakra | nie dziekuje | nie podoba* sie | nie smakowal* | nie fajnie | przeszlo mi | nie jestem zadowol* | nie jestesmy zadowol*`,
  ],
  [
    'cold',
    2,
    `zimn* ~ jedzenie/zupa/frytki/kawa/pizza/obiad/ziemniaki/jajko/danie/kotlet/zurek/rosol/mieso/dostal*/przyszl*/przyjechal*/jak | jedzenie/zupa/frytki/kawa/pizza/obiad/ziemniaki/jajko/danie/kotlet/zurek/rosol/mieso/wszystko/bylo/byla/byly ~ zimn* | letni* ~ zupa/kawa/rosol/jedzenie | zupa/kawa/rosol ~ letni* | wystygl* | ledwo ciepl* | ledwie ciepl* | wystudz*`,
  ],
  [
    'dirty',
    2,
    `brudn* | brud | brudu | brudno | lepi* sie | klei* sie | smierdz* | smrod* | cuchn* | zapach ~ stechl*/grzyb*/plesn* | stechl* | wlos w | wlosy w/na/z | nieposprzat* | niesprzat* | plam* na | plamy | mydla ~ nie/brak | nie ma mydla/papieru/swiatla | brak mydla/papieru | grzyb na | grzyb w | plesn na/w | kurz | mucha/muchy/muche ~ nad/w/na | muche | pluskw* | tluste sztucce | brudne sztucce | nieumyt* | niedomyt* | kapiel ~ wlos* | szczyny | zasyfion* | pajeczyn* | obsikan*`,
  ],
  ['pests', 2, `karaluch* | karaczan* | prusak* | mysz/myszy | szczur* | pluskw* | mrowk* | robak* | odchod*`],
  ['noise', 1, `halas* | glosno | nie dalo sie spac | niewyspan* | sciany z papieru | wind* ~ jecz* | disco | dyskotek* | huk`],
  [
    'rude-staff',
    2,
    `niemil* | nieuprzejm* | niegrzeczn* | opryskliw* | arogan* | chamsk* | cham | chamstw* | bezczeln* | obrazon* | burkn* | burcz* | warkn* | krzyczal* | krzykn* | wrzeszcz* | wydar* sie/na | darl* sie | wysmia* | smial* sie ze/z | ignorow* | ignoruj* | olal* | olewa* | olewczo | lekcewaz* | wzruszyl* | przewrac* oczami | przewroc* oczami | wzdych* | foch* | z fochem | z laski | laske | z laska | zero kultury | brak kultury | brak szacunku | bez przepros* | nie przeprosil* | ani przepraszam | slowa przepraszam | nawet ~ przepraszam/przeprosil* | rzucil* ~ talerz*/karta*/menu/reszt*/mi | wyprosil*
    | gasi swiatlo | w telefonie | siedzi w telefonie | plotkuj* | plotkow* | zapytal* ~ burk*/odpar*/ze/to | uslyszal* | kazal* ~ cieszyc/czekac/sie/mi/nam/wyjsc | mial* pretensj* | pretensj* | wyzwal* | nieprofesjonal* | niekompeten* | obsluga ~ fatal*/zla/tragi*/dramat*/niemil*/oschl*/obraz*/powoln*/zerow*/zero/do | kelner* ~ obraz*/zgubi*/zapomni*/niemil*/nieobec*/burk*/odpowied*/rzucil* | zimna obsluga | oschl* | krzywo ~ patrz* | z pogarda | pogard* | jak intruz* | jak powietrze | jak smiec* | wyszedl na papierosa | zapomniala | na uwage | pani widzi mnie | przewracal*`,
  ],
  [
    'wait',
    2,
    `czekal* ~ godzin*/minut*/min/dlug*/wiecz*/ponad/prawie/pol/dwie/trzy/# | czekam* ~ godzin*/minut*/juz/# | czekani* ~ godzin*/dlug*/wiecz*/#/na | godzin* ~ czekania/na/i_pietnascie/i_pol/czekamy | # minut ~ na/czekan*/i | godzine na | godzine i | poltorej godziny | ponad godzine | pol godziny ~ na/czek* | dwie godziny | dlugo ~ czek* | wolno obsluga | obsluga ~ wolna/powolna | spoznil* | spoznion* | opoznien* | nikt ~ nie podszedl/podchodzi/przyszedl/sie/obsluzyl | kolejk* do | umowion* na # | fotel o | jedna kase | zapomnieli o nas | zapomniano o`,
  ],
  [
    'wrong-order',
    2,
    `zamowi* ~ dostal*/przyszl*/przyniesli/przywie*/otrzym* | zamawial* ~ dostal*/przyszl*/przyniesli | nie to ~ zamow* | inne/inny/inna/cudze/cudza/cudzy ~ zamowien*/danie/pizza/tort/bukiet niz | pomylil* ~ zamowien*/dania/adres/danie | pomylone | zle zamowienie | zamiast ~ dostal*/przyszl*/przyniesli | brakowalo | brakuje ~ w_zamowieniu/polowy/sosu/napoju | zapomniel* ~ sos*/frytek/napoj*/o | nie zamawial* | wizytowka z bledem | bledem w | z bledem`,
  ],
  [
    'refund',
    2,
    `zwrot* ~ pieniedzy/kasy/kosztow/srodkow/za/kosztu/roznicy/zaliczki/zadatku/platnosci | zwrocic | zwroccie | zwrocili | oddac pieniadze | oddajcie | oddali pieniedzy | pieniadze z powrotem | pieniedzy ~ nie_oddal*/z_powrotem | zaliczk* ~ oddac/odda/zwrot*/za/sama | zadatek ~ zwrot*/wplac*/przepadl | zwrot mial | rekompensat* | reklamacj* | reklamow* | refund* | oczekuje zwrotu | chce ~ zwrotu/zwrot/pieniadze/kase | rabatu brak | co proponujecie`,
  ],
  [
    'billing',
    2,
    `na rachunku ~ byl*/cos/wiecej/dopis*/nie/poz* | doliczy* | doliczon* | dopisa* | dopisan* | zly rachunek | rachunek ~ zawyzon*/zly/nie/wyzszy/inny | zawyzon* | policzy* ~ za/wiecej/podwojnie | bez paragonu | paragon* ~ nie/brak/bez/poprosil*/w_markecie/nie_dostal* | nie ~ wydal*/dal* ~ paragon*/reszt* | zle wydal* | oszukal* | oszukan* | fakture ~ trzeci/nie/prosze/czekam | o fakture ~ | naciag* | naciagn* | skasowal* ~ za/wiecej/mnie | dopisane`,
  ],
  [
    'hidden-charge',
    2,
    `ukryt* ~ oplat*/koszt* | doplat* ~ za/do/nikt | za doplata | doliczyli | doliczon* ~ serwis*/obsl* | serwis* ~ doliczon*/procent* | oplata ~ za/serwis*/klimat* | nikt ~ nie ~ uprzedz*/powiedz*/wspomn*/informow* | nie uprzedz* | oplata serwisowa | za serwis`,
  ],
  [
    'overpriced',
    2,
    `przeplac* | za drog* | zdecydowanie za drogo | drozyzn* | zdzierstw* | zdzier* | ceny ~ z kosmosu/kosmiczn*/wygorow*/chore/absurdaln*/nieadekwat*/jak/zawyzon* | cena ~ z kosmosu/kosmiczn*/wygorow*/chora/absurdaln*/nieadekwat*/prosta/zawyzon* | paragon grozy | nie warte ~ ceny/pieniedzy | za te pieniadze | za taka cene | za te cene | za taka kase | rachunek z kosmosu | paragon tez gruby | rozboj | w bialy dzien`,
  ],
  ['overpriced', 1, `drogo | drogi | droga | drogie | # zl | #zl | za # | kosmiczn* | dalam # | zaplacilam # | zaplacilem #`],
  [
    'cancelled-booking',
    2,
    `odwolal* nam/mi/nasza/rezerwacje/wizyte/stolik/termin/pobyt | odwolan* ~ wizyt*/rezerwac*/stolik*/termin* | anulow* ~ rezerwac*/zamowien*/nam/mi | stolik ~ przepadl | rezerwacj* ~ przepadl*/anulow*/odwolan*/zgin*/zgub*/skasow* | przelozon* ~ wizyt*/termin* | przelozyl* ~ wizyt*/termin*/trzeci/drugi | wizyta ~ przelozon*/odwolan* | zapomniala wpisac | zapomniel* ~ wpisac/zapisac | przepadl*`,
  ],
  [
    'wrong-hours',
    2,
    `zamkniete ~ mimo/choc/a_na/chociaz/przed/wczesniej | na stronie/google/googlu/drzwiach/mapach ~ otwart*/zamkni*/do_# | bylo zamkniete | byl* zamkniet* | zamkneli ~ wczesniej/przed | pocalowalismy klamke | pocalowa* klamke | klamke | przyjechalismy na darmo | na darmo | na prozno`,
  ],
  [
    'misleading',
    2,
    `sciema | sciemni* | klamstw* | klamia | klamali | oszukuj* | wprowadz* ~ w blad | niezgodn* ~ opis*/zdjec* | inaczej niz na ~ zdjec* | na zdjeciu/zdjeciach ~ inn*/wieks*/piekn*/inaczej | naciagan* | udaj* | pseudo | niby ~ swiez*/domow*/wlasn*/rzemies* | rzekom* | na loterii | tylko na zdjeciu | podrob* | pod publik* | picu`,
  ],
  [
    'no-reply',
    2,
    `trzeci/drugi/czwarty/kolejny ~ raz/mail/wiadomosc/raz_prosze | po raz ~ trzeci/drugi/kolejny/ktorys | pisal* ~ juz/dwa/trzy/tydzien/razy | zglaszal* ~ juz/dwa/razy | nie odpis* | nie odpowiad* | nie odpowiedzi* | bez odpowiedzi | brak odpowiedzi | zero odpowiedzi | brak kontaktu | zero kontaktu | nikt ~ nie odpis*/odpowia*/oddzwon*/odpowiedz*/kontakt* | nie oddzwon* | cisza ~ jak/z/od/u/i | u was cisza | kompletna cisza | odczytane | odczytana ~ od | wyswietlon* ~ bez/i | usuneliscie/usunieto ~ komentarz* | skasowal* ~ komentarz* | wciaz czekam | nadal czekam | dalej czekam | ponawiam | przypominam sie | prosze po raz | sprzed # tyg* | odpowiedz na mojego | ignorujecie`,
  ],
  [
    'not-coming-back',
    2,
    `nigdy wiecej | wiecej ~ nie_przyjd*/nie_wroc*/nie_pojd*/nie_zamow* | nie wroce | nie wrocimy | wiecej tu nie | wiecej tam nie | ostatni raz | moja noga | noga ~ nie postanie | my ~ raczej nie | juz ~ nie_przyjd*/nie_wroc*/nie_pojd* | stracili* klient* | raczej nie wrocimy | szukam innej`,
  ],
  [
    'warning-others',
    2,
    `nie polecam* | nie poleca* | odradzam* | odradza | omijac | omijajcie | omijaj | unikac | unikajcie | uwazajcie | uwaga na | przestrzegam | ostrzegam | ku przestrodze | nie dajcie sie | trzymajcie sie z daleka | z daleka | szerokim lukiem | czy tylko mnie | tylko mnie wkurza | nie idzcie | nie chodzcie`,
  ],
  [
    'sarcasm',
    2,
    ` brawo | gratuluj* ~ za/rekord*/obslug*/podejsc* | rekord swiata | brawa dla | szczere gratulacje | no super | no pieknie ~ tylko | po prostu cudownie ~ godz* | widocznie | na piechote | refleksja nad | usmiech byl | zgadza sie | prawdziwie autorsk* | tak ma byc | a moze zamiast | zamiast rolek | dzieki za nic | dziekuje za nic | ciekawe doswiad* ~ zimn* | polecam ~ jesli ~ lubi* ~ czeka*/zimn*/brud* | polecam masochist* | dla cierpliwych | kto lubi ~ czeka* | jak ktos lubi ~ czeka*/zimn*/przeplac* | szkoda ze | tylko szkoda ze | szkoda tylko`,
  ],
  [
    'sarcasm',
    1,
    `podobno | niby | oczywiscie | serio | naprawde | widac | chyba | siedz cicho | 🙄 | 😒 | 😤 | 💅 | 🥲 | ekskluzyw* | gourmet | fine dining | kurde | kuzwa`,
  ],
  [
    'stars-explained',
    2,
    `# gwiazdk* za/po/bo | # gwiazdk* po/za/bo | gwiazdki, po | gwiazdk* ~ po_jednej/za_to_ze/tylko_za/tylko_zeby/zeby_ktos/bo_nie | jedna gwiazdka ~ za | gwiazdka za | zero gwiazdek | minus gwiazdk* | gdyby mozna ~ zero | piec gwiazdek tylko`,
  ],
  [
    'but',
    0.5,
    `ale | tylko ze | tylko | niestety | jednak | natomiast | szkoda | no ale | lecz | poza tym | z tym ze | minusy | nie podobalo | zas | potem | a na`,
  ],
  [
    'said',
    0.5,
    `powiedzial* | uslyszal* | mowi* | mowila | stwierdzi* | odpar* | odpowiedzi* | zapytal* | poprosi* | burkn* | kelner* | pani | pan | szef* | obslug* | ochroniarz* | sprzedawc* | recepcj* | kierown* | menedzer* | gosc | babka | podobno`,
  ],
  ['money', 0.5, `# zl | #zl | za # | zaplaci* | dalam | dalem | kosztowal* | # zlotych | # pln | kasa | kase`],
  [
    'duration',
    0.5,
    `# minut* | # min | # godzin* | godzine | godziny | pol godziny | tydzien | tygodni* | # dni | miesiac* | od miesiaca | znowu | ciagle | nadal | dalej | dwa razy | trzy razy | trzeci raz | wczoraj | sprzed`,
  ],
  [
    'demand',
    1,
    `oczekuj* | zadam | domagam | prosze o ~ wyjasn*/zwrot*/propozycj*/kontakt/reakcj*/interwencj*/telefon/przepros* | wyjasn* | co proponujecie | co zamierzacie | co z tym | jak to ~ rozwiaz*/zalatwi*/napraw* | przepros* | kto ~ odpowiada | chce ~ rozmawiac/wiedziec/zwrot* | czemu | dlaczego | szefa | kierownika | z sensowna | sensowna propozycj* | naprawcie | poprawcie`,
  ],
  [
    'negation',
    0.5,
    `nie | nikt | nic | nigdy | nigdzie | zaden | zadnej | zadnego | zadne | ani | bez | brak | nie ma | nie bylo | niestety`,
  ],
  ['swear', 0.5, `kurwa | kurde | cholera | cholern* | dupa | dupy | gowno | debil* | idiot* | wkurw* | jprdl | masakra | kuzwa`],
  [
    'hygiene',
    2,
    `karaluch* | mysz | szczur* | z podlogi | na podlodze ~ jedzen*/mies*/ciast* | z ziemi | brudnymi rekami | bez rekawiczek | zgnile | zepsute mieso`,
  ],
  [
    'elsewhere',
    1,
    `w lokalu/restauracji/knajpie/barze obok/naprzeciwko | w sasiedni* | w poprzednim/poprzedniej | poprzedni ~ warsztat/fryzjer/salon | w innym/innej/innych | obok ~ w/u/jest | naprzeciwko ~ w | u konkurencji | konkurencj* | gdzie indziej | gdzies indziej | w sieciowce | nie to co ~ w/u/obok | po tamtych | tamten | tamta | w tamtym | w galerii | u innych`,
  ],
  [
    'regular',
    1,
    `chodzimy tu | chodze tu | przychodzimy ~ od lat | od lat | od zawsze | jezdzimy od | stali bywalcy | stala klientka | staly klient | lubilam tu wracac | lubilem tu wracac`,
  ],
  ['sarcasm', 2, `ciekawe bo/ze/czemu | zabawne ze | dziwne ze | jak milo ze | dobre slowo | fajnie ze ~ nie`],
  [
    'but',
    0.5,
    `wczoraj | w piatek | w sobote | w niedziele | tym razem | ostatnio | nowy kierownik/wlasciciel | nowa obsluga/kelnerka`,
  ],
  [
    'no-reply',
    2,
    `jak z ta/tym/moim/moja | co z moim/moja/moimi | mial* byc w/do/juz/na | mialo byc w/do/juz/na | kiedy wreszcie | kiedy w koncu | ciagle czekam | i nic`,
  ],
];

import type { Lexicon } from './row.ts';

/** Polish. */
export const URGENT_PL: Lexicon = [
  [
    'food-poisoning',
    2,
    `zatruci* | zatrul* | zatruc | zatruty | zatruta | wymiot* | zwymiot* | rzyga* | porzyga* | zwraca* ~ noc/cal*/od | biegunk* | rozwolnien* | sraczk* | salmonel* | cala rodzina lezy | wszyscy leza | zle sie poczul* | niedobrze ~ po/jest/zrobilo | zrobilo/zrobila ~ niedobrze | jelitow* | kroplowk* | listeri* | bole brzucha | skret* zoladka`,
  ],
  [
    'emergency-services',
    2,
    `karetk* | pogotowi* | szpital* | na sor | na sorze | sorze | na oddziale | ratownik* | ratunkow* | straz pozarn* | strazak* | straz/strazy ~ wezwan*/dzwoni* | obdukcj* | na izbie przyjec | dzwoni* ~ 112/999/998 | na ostrym dyzurze`,
  ],
  [
    'allergy',
    2,
    `anafila* | wstrzas anaf* | reakcj* alergiczn* | spuchl*/opuchl*/puchn* ~ jezyk/twarz/usta/gardlo/wargi/oczy | jezyk/twarz/usta/gardlo/wargi ~ spuchl*/opuchl*/puchn* | dostal*/podal* ~ adrenalin*`,
  ],
  [
    'allergen',
    1,
    `alergi* | alergen* | uczulen* | uczulon* | orzech* | orzeszk* | gluten* | celiak* | laktoz* | mleko | sezam* | seler* | jajk* | migdal* | skorupiak*`,
  ],
  [
    'reaction',
    1,
    `spuchl* | opuchl* | puchn* | obrzek* | dusil* sie | dusi sie | dusznosc* | adrenalin* | epipen | pokrzywk* | wysypk* | nie mogl* oddych* | nie moze oddych*`,
  ],
  ['assured', 1, `mowil*/zapewni*/powiedzial*/zglosz*/pyta*/uprzedz* ~ bez/nie_ma/razy/dwa | byly w srodku | bylo w | zawieral*`],
  [
    'object',
    1,
    `szklo/szkla/szklem/szkle | szkielk* | drut* | drucik* | metal* | opilk* | plastik* | srub/sruba/srube/srubka/srubke/sruby | gwozdz/gwozdzia | kamien/kamyk/kamyczek/kamienia | igla/igle/igly | zyletk* | zszywk* | karaluch* | karaczan* | robak* | robal* | larw* | mysz/myszy/myszke | szczur* | plaster opatrunk* | zab
    | mucha/muche/muchy | owad* | drzazg* | niedopalek`,
  ],
  [
    'ingest',
    1,
    `ugryzl* | nagryzl* | przegryzl* | polkn* | zab/zeba/zeby/zebem | dziasl* | jezyk* | w ustach | udlawi* | zakrztusi* | dentyst* | gardl* | wyplul*`,
  ],
  [
    'in-food',
    1,
    `w zupie/salatce/jedzeniu/chlebie/ciescie/ciastku/torcie/burgerze/pizzy/makaronie/ryzu/sosie/kawie/bulce/musie/pierog*/kotlecie/miesie/daniu/talerzu/surowce/kebabie/lodach/piwie/napoju/kanapce/rosole/drozdzowce/frytkach/deserze
    | w mojej/moim/naszej/jej/jego zupie/salatce/jedzeniu/burgerze/pizzy/porcji/daniu | znalazlam/znalazlem/znalezlismy | zapieczon*`,
  ],
  [
    'injury',
    2,
    `zlaman* | zlamal* | krwawi* | krew/krwi | poparz* | oparz* | poslizg* | przewrocil* sie | upadl* ~ na/ze/z | polecial* na | rozciet* | rozcial* | skalecz* | przecial* | szwy | szwow | szyc/szyli/szyta | wstrzasnien* | nieprzytomn* | zemdl* | obrazen* | kopnal/porazil ~ prad | zwichn* | skrecon* ~ kost* | biodro | operacj* | uraz/urazu | spadl* ~ na_glowe/ze_schodow/na_noge | ranny/ranna/rannych/zranil*/zranion* | bable | pecherz*`,
  ],
  ['injury', 1, `siniak* | boli | kuleje | stluczon* | guz | spadl*`],
  [
    'fire-gas',
    2,
    `czuc/smierdzi/ulatnia/wyciek*/zapach/wali/capi ~ gaz* | gaz ~ czuc/ulatnia/smierdzi | iskrz* | iskry | pali sie | palilo sie | plonie | plomien* | dym/dymu/dymi ~ z/w/leci/wali | leci/wali ~ dym | pozar* | tlenek wegla | czad | spaleniz* | kable ~ wierzchu/gole/wystaj* | gole kable | wyjscie ewakuacyjne/ewakuacyjn* ~ zamkn*/zastawion*`,
  ],
  [
    'unsafe',
    2,
    `hamulc*/hamulec ~ nie/pekl*/pusci*/zawiod* | niedokrec* | nie ~ dokrec* | zawalil* | runal | runela | runelo | regal/polka/sufit/lampa/szafa ~ spadl*/polecial*/przewrocil*/runal | spadl* ~ regal/polka/sufit/lampa | moglo/mogl* ~ zabic/zginac | ktos ~ zginie/zabije | zagroz* ~ zyci*/zdrow* | urwal*/odpadl* ~ kolo/pedal/kierownic*/siodel*/fotelik | kolo/pedal/kierownica/fotelik ~ urwal*/odpadl*`,
  ],
  ['unsafe', 1, `niebezpiecz* | bezpieczenst* | zagraza* | zagroz* | grozi zawal*`],
  [
    'assault',
    2,
    `uderzyl* | pobil* | pobit* | popchnal* | popchnel* | szarpal* | szarpn* | wykrecil* | kopnal mnie/go/syna | spoliczkow* | oplul* | zaatakow* | grozil* | grozi mi | rzucil* sie na | dusil mnie | zlapal* mnie/go ~ za | ochroniarz* ~ rzucil*/wyciagn*/pchn*/bil*/powalil* | pchnal* | naplul*`,
  ],
  [
    'harassment',
    2,
    `dotykal* mnie/ja | obmacyw* | obmacal* | molest* | napastow* | klepnal* | sledzil* mnie | sledzi mnie | szedl za mna | wypisuj* do mnie | nekal* | neka mnie | bez mojej/naszej zgody | bez zgody | nie zgadzal* | nagral*/nagryw*/filmow*/fotograf* mnie/nas | seksual* | moje zdjecie | zlapal* mnie ~ za tylek/posladek/kolano | podgladal* | obles* ~ komentarz*/tekst*`,
  ],
  [
    'group',
    1,
    `cygan* | rom | romowie/romem/romk*/romsk* | zyd/zydzi/zydow* | muzulm* | hidzab* | chust* | czarnoskor* | ciemnoskor* | murzyn* | ukrai* | bialorus* | wietnam* | arab* | ciapat* | gej/geje/gejow/gejem | lesb* | pedal/pedaly/pedalow | lgbt* | teczow* | wozku | wozkiem/wozka inwalidz* | niepelnosprawn* | autyz* | kolor* skory | cudzoziem* | obcokraj* | imigrant* | pies/psem/psa przewodnik* | psem asyst* | akcent* | z moim chlopakiem ~ trzymal* | karmilam/karmie ~ piersi*`,
  ],
  [
    'refused',
    1,
    `odmow* | nie obsluz* | nie obslug* | nie wpusc* | nie wpuszcz* | wyrzuc* | wyprosi* | stolik ~ zajety/zajete | nagle ~ zajet*/nie_ma | nie ma miejsc | takich/takim/tacy jak | takich ~ nie | nie zyczy | rezerwacj* ~ nagle/znikn* | nikt ~ nie usiadl | bylo pusto`,
  ],
  [
    'discrimination',
    2,
    `rasis* | rasizm* | dyskrymin* | ksenofob* | homofob* | antysemi* | tu sie mowi po polsku | u nas ~ mowi ~ po polsku | wracaj* ~ do siebie/skad/ukrain* | takich jak wy/ty/oni/pani/pan | przez/z_powodu ~ kolor*/akcent*/wozek/wozk*/wyznan*/narodow* | na ukrainc*`,
  ],
  [
    'minor',
    1,
    `nieletni* | niepelnoletni* | # letni* | # latk* | # latek | trzynastolet* | czternastolet* | pietnastolet* | szesnastolet* | siedemnastolet* | syn*/cork* ~ # lat | ma # lat`,
  ],
  [
    'alcohol',
    1,
    `nalal*/nalewa*/sprzedal*/sprzeda*/podal*/dal* ~ alkohol*/piwo/piwa/wodk*/drink*/wino/szot*/wodki | bez dowodu | nie ~ spytal*/zapytal* o dowod | pijan*`,
  ],
  [
    'wrong-charge',
    2,
    `sciagn*/pobral*/pobran*/obciazyl*/obciazon*/nabil*/zaksiegow*/pobiera* ~ razy/dwukrotn*/podwojn*/dwa/trzy/ponownie/zamiast | # razy/dwukrotnie/podwojnie ~ sciagn*/pobral*/obciazyl*/nabil*/z_karty | podwojn* ~ platnosc*/obciazen*/transakcj* | nieautoryz* | zniknel*/znikaja ~ z konta | zamiast # ~ sciagn*/pobral*/nabil* | nieuprawnion*`,
  ],
  [
    'charge',
    1,
    `sciagn* | pobral* | pobran* | obciazyl* | obciazen* | nabil* | platnosc* | transakcj* | terminal* | skasowal* | schodzi`,
  ],
  [
    'times',
    1,
    `dwa razy | dwukrotn* | podwojn* | trzykrotn* | kilka razy | # razy | # x | #x | ponownie | zamiast | jeszcze raz | znowu`,
  ],
  [
    'bank',
    1,
    `z karty | z konta | konto | na koncie | bank | banku | bankow* | w apce | w aplikacji | karta | karte | wyciag* | blik*`,
  ],
  [
    'fraud',
    2,
    `podaj* sie za | podszyw* | falszyw* ~ stron*/profil*/konto/numer/recepcj* | wyludz* | ukradl* ~ portfel/karte/telefon/rower/torebk*/pieniadz* | ukradzi* | schodzi ~ z konta | numer*/dane ~ kart* ~ prosi*/podac/zada*/chc* | wplacil* ~ konto ~ nie ~ wasze | wasza/wasze/pod_wasza ~ nazw*/logo ~ wysyla*/dzwoni* | sklonowa*`,
  ],
  ['fraud', 1, `oszus* | oszuka* | kradziez | zlodziej*`],
  [
    'data-leak',
    2,
    `dane osobowe | danych osobowych | danymi osobowymi | rodo | uodo | wyciek* ~ danych/dane | cudz*/innych/obcych ~ dane/danych/dowod*/rezerwacj*/gosci/klientow/paszport*/telefon*/mail*/adres*/faktur*/zamowien* | skan* ~ dowod*/paszport* | numer* kart ~ innych/klient*/gosci | dane ~ innych/gosci/klientow | w kopii ~ adres*/wszyst*/mail* | list* ~ gosci/klientow ~ telefon*/dane`,
  ],
  ['data-leak', 1, `prywatn* | pesel* | dowod* osobist*`],
  [
    'stuck-now',
    2,
    `zamkneli/zamknal ~ mnie/nas/w_srodku | zamknel* ~ mnie/nas/w_srodku | zamkneliscie | zamkni* ~ w srodku | nie moge/mozemy/moga/moze ~ wyjsc/wejsc/wydostac/dostac | nie da sie wejsc/wyjsc | kod ~ nie dziala/wchodzi/pasuje/otwiera/reaguje | klucz*/karta ~ nie dziala/pasuje/otwiera | utkn* | utkwi* | uwiezi* | w windzie | winda ~ stanel*/stoi | oddali*/oddal*/oddano ~ stolik* | stolik* ~ oddan*/oddal*/dostal* kto*
    | nie ma ~ naszej rezerwacji | rezerwacj* ~ nie_ma/nie_widz*/zniknel* | nie mamy gdzie ~ spac | nie mamy gdzie`,
  ],
  [
    'outside',
    1,
    `stoimy/stoje/siedzimy/siedze/czekamy/czekam/marzniemy/jestesmy ~ pod/przed/na | na zewnatrz | na dworze | na mrozie | mroz | leje | pada | zimno | przed drzwiami | pod drzwiami | pod lokalem | z dzieckiem/dziecmi | z walizkami | ciemno`,
  ],
  [
    'nobody',
    1,
    `nikt ~ nie_odbiera/otwiera/ma/odpowiada/przychodzi | odbierzcie | odbierz | niech ktos | czy ktos | prosze ~ pilny/pilnie/natychmiast/szybko | pomocy | telefon ~ milczy/nie_odbiera/wylaczon*/gluch* | recepcja ~ ciemna/zamknieta/pusta | ktos tam jest | prosze o ~ telefon/kontakt | zadzwoncie | blagam | ratunku`,
  ],
  [
    'missing',
    1,
    `gdzie ~ tort/jedzenie/zamowienie/kurier/kwiaty/bukiet/pizza/dostawa/dostawca/obiad | nie ma tortu/bukietu/jedzenia/kuriera/zamowienia/dostawy/kwiatow/butonierek/cateringu | tortu/bukietu/jedzenia/kuriera/zamowienia/dostawy/kwiatow ~ nie_ma/brak | nie dojechal* | nie dotarl* | nie przyjechal* | nie przyszl* | nie dowiez* | dalej/nadal/wciaz nic | mialo/mial/mialy byc | brak dostawy | kurier ~ nie/zniknal | pisze ze ~ dostarcz* | status ~ dostarcz*`,
  ],
  ['stuck-now', 2, `zamknel*/zamkni*/zamkneli ~ mnie/nas/w_srodku`],
  [
    'event',
    1,
    `slub/slubu/slubie | wesel* | urodzin* | komuni* | chrzcin* | chrzest | pogrzeb* | styp* | rocznic* | imprez* | goscie | panna mloda | cukrzy* | insulin* | dzieci ~ czekaj*/siedz*/placz*`,
  ],
  [
    'now',
    1,
    `teraz | dzis | dzisiaj | za # min* | za godzine | za pol godziny | juz # godzin* | od # godzin* | od godziny | jest # | o # | natychmiast | pilne | pilnie | szybko | zaraz | w tej chwili | juz | bateria`,
  ],
  [
    'legal',
    2,
    `prawnik* | adwokat* | radca prawn* | kancelari* | pozew | pozwu | pozwie* | do sadu | w sadzie | sadow* | prokuratur* | policj* | odszkodowan* | zadoscuczyn* | rzecznik* ~ konsument* | ubezpieczyciel* | monitoring ~ zabezpiecz* | kroki prawne | droge/drodze prawn* | wezwanie do zaplaty`,
  ],
  ['legal', 1, `zabezpieczyl* | dowody | ustaw* | paragraf* | reklamacj* ~ odrzuc*`],
  ['inspection', 2, `sanepid* | inspekc* | panstwow* inspek* | pip | uokik | skarbow* | urzad skarbow* | nadzor budowl*`],
  ['inspection', 1, `zglosze | zglosilam | zglosilem | kontrol* ~ naslac/naslemy | doniose | zawiadom*`],
  [
    'press',
    2,
    `dziennikar* | redakcj* | redaktor* | reporter* | reportaz* | emisj* | program interwenc* | do druku | material ~ do/o/wydan*/program* | gazet* ~ lokal*/napis*/artyk*`,
  ],
  ['press', 1, `stanowisk* | artykul* | telewiz* | komentarz* ~ odmow*/do | gazet* | podcast*`],
  [
    'spreading',
    2,
    `podawajcie dalej | podaj dalej | udostepnia* | udostepnij* | viral* | wyswietlen | # tys ~ osob/wyswietlen/obejrzen/ludzi | tysiac*/tysiecy ~ osob/wyswietlen/ludzi`,
  ],
  [
    'spreading',
    1,
    `filmik ~ na ktorym | wersje bez ciec | wszyscy widz* | screeny | byl* pracowni* | pracowal* tam | kazdy pozna`,
  ],
  [
    'food-poisoning',
    2,
    `wybielacz* | plyn* do naczyn ~ w | detergent* | chemia ~ smak/w | lekarz ~ pyta ~ co/jadl* | caly weekend ~ w toalecie/lazience | zoladkow* | struli | struto | zatrul*`,
  ],
  [
    'injury',
    2,
    `pogryzl* | pies ~ ugryzl* | wylal*/oblal*/polal* ~ gorac*/wrzat*/zup*/kaw*/herbat* | wrzatk* | zakazen* ~ po | infekcj* ~ po | zakrztusil* | dlawil* | w gipsie | o kulach | zlamal* ~ zab* | ulamal* ~ zab* | ukruszyl* ~ zab* | atak serca | zawal | piecze ~ skora/oczy/glowa | spalil* ~ skor*/wlosy/glow*`,
  ],
  [
    'unsafe',
    2,
    `barierk* ~ luzn*/rusza*/odpad*/urw* | porecz ~ luzn*/rusza*/odpad*/urw* | woda ~ leje/cieknie ~ sufit*/gniazd*/lamp* | zalewa nas | zgubil* sie ~ dziecko/syn/corka | dziecko zginelo | bez hamulcow | prad kopie | kopie prad`,
  ],
  [
    'harassment',
    2,
    `ukryt* kamer* | kamer* ~ w ~ lazience/pokoju/toalecie/przebieralni/szatni | zboczen* | oblesn* | zdjecie ~ bez ~ zgody | wyslal mi ~ zdjeci* | proponowal mi | podtekst* | nachaln*`,
  ],
  [
    'assault',
    2,
    `wiem gdzie mieszkasz* | spale ~ lokal/wam/bude | pozalujecie | noz/nozem ~ wyciagn*/grozil* | rzucil* we mnie | dosypal* | bojka | bojke | z piesci | w twarz`,
  ],
  [
    'discrimination',
    2,
    `cena dla obcokraj* | bo ~ jestesmy/jestem/jest ~ ukrai*/rom*/czarn*/gej*/muzulm*/niepelnospr*/obcokraj*/glusi*/niewidom* | psa przewodnika | z psem przewodnikiem | na wozku ~ nie wpusc*/odmow*/wyprosi* | par* ~ gejow*/lesb* ~ wypros* | karmienie piersia ~ wypros*/zabron*`,
  ],
  [
    'fraud',
    2,
    `ktos zaplacil moja karta | uzyl* mojej karty | moja karta ~ uzyta/zaplacono | falszyw* ~ voucher*/bon* | ktos dzwoni do ~ gosci/klientow`,
  ],
  [
    'stuck-now',
    2,
    `auto/samochod ~ zamkn* ~ parking*/garaz* | zostal* ~ leki/insulin*/paszport*/klucze ~ samolot/pociag/lot | nie mamy klucza/kluczy | recepcja ~ nieczynna/pusta/ciemna/zamknieta | ktos jest w naszym pokoju | w naszym pokoju ktos | nasz stolik ~ oddan*/zajet*/ktos/inni | zamkneli nas | nie wypuszcz* | nie ma pradu | nie grzeje ~ dziecko/niemowl*`,
  ],
  ['spreading', 2, `# udostepnien | # wyswietlen | filmik ma juz | film ma juz | tiktok* ~ wyswietl* | viralem`],
  ['legal', 2, `przedsadow* | wezwani* do | kroki prawne | uszczerb* na zdrowiu`],
  [
    'body',
    1,
    `reka/reke/reki/rece/dlon* | noga/noge/nogi | glowa/glowe/glowy | twarz* | oko/oczy | ucho | szyj* | plecy | skora/skore/skory | palec/palce/palca | nadgarst* | kostk* | kolano/kolana | zab/zeby/zeba | jezyk* | usta/wargi/warga | gardlo | ramie | nos | brode/broda | brzuch`,
  ],
  [
    'harm',
    1,
    `zdretwial* | kopnal*/kopnelo/kopie | poparz* | oparz* | rozciet* | rozcial* | rozbit*/rozbil* | krwawi* | leci krew | leciala krew | spuchl* | opuchl* | sin* | zlaman*/zlamal* | pekl* | przytrzas* | przycie* | babel/bable | wysypk* | szwy/szwow | spadl*/upadl* | wrzac*/wrzatk* | urwal* sie | skrecon* | jak balon | pali skor*`,
  ],
  [
    'reaction',
    1,
    `ciezko ~ oddych* | trudno ~ oddych* | duszno | usta jak | jezyk ~ drętw*/dretw*/puchn* | astm* | inhalator | charcz* | swiszcz*`,
  ],
  [
    'fire-gas',
    2,
    `plonie | ogien ~ w/na/u | plomienie | czuje dym | widze ~ ogien/dym/plomien* | frytkownic* ~ pali/dymi | gniazdk* ~ iskrz*/dymi/pali/topi`,
  ],
  ['unsafe', 2, `hustawk*/zjezdzalni*/lancuch ~ urwal*/pekl*/zerwal*/spadl* | urwal*/zerwal* sie ~ hustawk*/lancuch/lin*`],
  [
    'stuck-now',
    2,
    `winda/windzie/winde ~ stoi/stanel*/utkn*/miedzy/zaciel* | miedzy pietrami | przycisk alarm* | szlaban ~ nie/zamkn* | brama ~ nie/zamkn*`,
  ],
  ['charge', 1, `platnosci | pobiera* | pobieraja`],
  ['times', 1, `kolejn* platnosc* | ciagle ~ pobier*/schodz* | juz # | juz trzeci*/czwart*/drug* | wciaz ~ schodz*`],
  ['group', 1, `po romsku | po ukrainsku | po rosyjsku | po arabsku | po wietnamsku`],
  [
    'refused',
    1,
    `gdy/jak/kiedy ~ uslyszeli/zobaczyli/uslyszala/zobaczyl* | nagle ~ zabraklo/zamkn*/brak*/skonczy* | kuchnia ~ zamknieta | stolik obok ~ zamawial*/siedz*/jadl*`,
  ],
  [
    'countdown',
    1,
    `za # minut*/min | za godzine | za pol godziny | za chwile ~ zaczyna | zaczyna sie ~ slub/msza/impreza | # minut do | do slubu | wchodzi mloda`,
  ],
  [
    'ceremony',
    1,
    `slub* | wesel* | pan* mlod* | mloda para | kosciol*/kosciele | pogrzeb* | chrzciny/chrzcin* | komuni* | urodzin* | goscie/gosci | msza/mszy | krematori* | ceremoni* | wieniec/wience`,
  ],
  ['press', 2, `ukryt* kamer* ~ nagra* | nagralismy | publikujemy | opublikujemy | ukaze sie ~ artykul/material/tekst`],
];

import type { Lexicon } from '../row.ts';

/** Polish: everything else that cannot wait for morning. */
export const URGENT_PL: Lexicon = [
  [
    'assault',
    2,
    `uderzyl* | pobil* | pobit* | popchnal* | popchnel* | szarpal* | szarpn* | wykrecil* | kopnal mnie/go/syna | spoliczkow* | oplul*
      | zaatakow* | grozil* | grozi mi | rzucil* sie na | dusil mnie | zlapal* mnie/go ~ za
      | ochroniarz* ~ rzucil*/wyciagn*/pchn*/bil*/powalil* | pchnal* | naplul* | wiem gdzie mieszkasz* | spale ~ lokal/wam/bude
      | pozalujecie | noz/nozem ~ wyciagn*/grozil* | rzucil* we mnie | dosypal* | bojka | bojke | z piesci | w twarz`,
  ],
  [
    'harassment',
    2,
    `dotykal* mnie/ja | obmacyw* | obmacal* | molest* | napastow* | klepnal* | sledzil* mnie | sledzi mnie | szedl za mna
      | wypisuj* do mnie | nekal* | neka mnie | bez mojej/naszej zgody | bez zgody | nie zgadzal*
      | nagral*/nagryw*/filmow*/fotograf* mnie/nas | seksual* | moje zdjecie | zlapal* mnie ~ za tylek/posladek/kolano | podgladal*
      | obles* ~ komentarz*/tekst* | ukryt* kamer* | kamer* ~ w ~ lazience/pokoju/toalecie/przebieralni/szatni | zboczen* | oblesn*
      | zdjecie ~ bez ~ zgody | wyslal mi ~ zdjeci* | proponowal mi | podtekst* | nachaln*`,
  ],
  [
    'group',
    1,
    `cygan* | rom | romowie/romem/romk*/romsk* | zyd/zydzi/zydow* | muzulm* | hidzab* | chust* | czarnoskor* | ciemnoskor* | murzyn*
      | ukrai* | bialorus* | wietnam* | arab* | ciapat* | gej/geje/gejow/gejem | lesb* | pedal/pedaly/pedalow | lgbt* | teczow*
      | wozku | wozkiem/wozka inwalidz* | niepelnosprawn* | autyz* | kolor* skory | cudzoziem* | obcokraj* | imigrant*
      | pies/psem/psa przewodnik* | psem asyst* | akcent* | z moim chlopakiem ~ trzymal* | karmilam/karmie ~ piersi* | po romsku
      | po ukrainsku | po rosyjsku | po arabsku | po wietnamsku`,
  ],
  [
    'refused',
    1,
    `odmow* | nie obsluz* | nie obslug* | nie wpusc* | nie wpuszcz* | wyrzuc* | wyprosi* | stolik ~ zajety/zajete
      | nagle ~ zajet*/nie_ma | nie ma miejsc | takich/takim/tacy jak | takich ~ nie | nie zyczy | rezerwacj* ~ nagle/znikn*
      | nikt ~ nie usiadl | bylo pusto | gdy/jak/kiedy ~ uslyszeli/zobaczyli/uslyszala/zobaczyl*
      | nagle ~ zabraklo/zamkn*/brak*/skonczy* | kuchnia ~ zamknieta | stolik obok ~ zamawial*/siedz*/jadl*`,
  ],
  [
    'discrimination',
    2,
    `rasis* | rasizm* | dyskrymin* | ksenofob* | homofob* | antysemi* | tu sie mowi po polsku | u nas ~ mowi ~ po polsku
      | wracaj* ~ do siebie/skad/ukrain* | takich jak wy/ty/oni/pani/pan
      | przez/z_powodu ~ kolor*/akcent*/wozek/wozk*/wyznan*/narodow* | na ukrainc* | cena dla obcokraj*
      | bo ~ jestesmy/jestem/jest ~ ukrai*/rom*/czarn*/gej*/muzulm*/niepelnospr*/obcokraj*/glusi*/niewidom* | psa przewodnika
      | z psem przewodnikiem | na wozku ~ nie wpusc*/odmow*/wyprosi* | par* ~ gejow*/lesb* ~ wypros*
      | karmienie piersia ~ wypros*/zabron*`,
  ],
  [
    'minor',
    1,
    `nieletni* | niepelnoletni* | # letni* | # latk* | # latek | trzynastolet* | czternastolet* | pietnastolet* | szesnastolet*
      | siedemnastolet* | syn*/cork* ~ # lat | ma # lat`,
  ],
  [
    'alcohol',
    1,
    `nalal*/nalewa*/sprzedal*/sprzeda*/podal*/dal* ~ alkohol*/piwo/piwa/wodk*/drink*/wino/szot*/wodki | bez dowodu
      | nie ~ spytal*/zapytal* o dowod | pijan*`,
  ],
  [
    'wrong-charge',
    2,
    `sciagn*/pobral*/pobran*/obciazyl*/obciazon*/nabil*/zaksiegow*/pobiera* ~ razy/dwukrotn*/podwojn*/dwa/trzy/ponownie/zamiast
      | # razy/dwukrotnie/podwojnie ~ sciagn*/pobral*/obciazyl*/nabil*/z_karty | podwojn* ~ platnosc*/obciazen*/transakcj*
      | nieautoryz* | zniknel*/znikaja ~ z konta | zamiast # ~ sciagn*/pobral*/nabil* | nieuprawnion*`,
  ],
  [
    'charge',
    1,
    `sciagn* | pobral* | pobran* | obciazyl* | obciazen* | nabil* | platnosc* | transakcj* | terminal* | skasowal* | schodzi
      | platnosci | pobiera* | pobieraja`,
  ],
  [
    'times',
    1,
    `dwa razy | dwukrotn* | podwojn* | trzykrotn* | kilka razy | # razy | # x | #x | ponownie | zamiast | jeszcze raz | znowu
      | kolejn* platnosc* | ciagle ~ pobier*/schodz* | juz # | juz trzeci*/czwart*/drug* | wciaz ~ schodz*`,
  ],
  [
    'bank',
    1,
    `z karty | z konta | konto | na koncie | bank | banku | bankow* | w apce | w aplikacji | karta | karte | wyciag* | blik*`,
  ],
  [
    'fraud',
    2,
    `podaj* sie za | podszyw* | falszyw* ~ stron*/profil*/konto/numer/recepcj* | wyludz*
      | ukradl* ~ portfel/karte/telefon/rower/torebk*/pieniadz* | ukradzi* | schodzi ~ z konta
      | numer*/dane ~ kart* ~ prosi*/podac/zada*/chc* | wplacil* ~ konto ~ nie ~ wasze
      | wasza/wasze/pod_wasza ~ nazw*/logo ~ wysyla*/dzwoni* | sklonowa* | ktos zaplacil moja karta | uzyl* mojej karty
      | moja karta ~ uzyta/zaplacono | falszyw* ~ voucher*/bon* | ktos dzwoni do ~ gosci/klientow`,
  ],
  ['fraud', 1, `oszus* | oszuka* | kradziez | zlodziej*`],
  [
    'data-leak',
    2,
    `dane osobowe | danych osobowych | danymi osobowymi | rodo | uodo | wyciek* ~ danych/dane
      | cudz*/innych/obcych ~ dane/danych/dowod*/rezerwacj*/gosci/klientow/paszport*/telefon*/mail*/adres*/faktur*/zamowien*
      | skan* ~ dowod*/paszport* | numer* kart ~ innych/klient*/gosci | dane ~ innych/gosci/klientow | w kopii ~ adres*/wszyst*/mail*
      | list* ~ gosci/klientow ~ telefon*/dane`,
  ],
  ['data-leak', 1, `prywatn* | pesel* | dowod* osobist*`],
  [
    'stuck-now',
    2,
    `zamkneli/zamknal ~ mnie/nas/w_srodku | zamknel* ~ mnie/nas/w_srodku | zamkneliscie | zamkni* ~ w srodku
      | nie moge/mozemy/moga/moze ~ wyjsc/wejsc/wydostac/dostac | nie da sie wejsc/wyjsc
      | kod ~ nie dziala/wchodzi/pasuje/otwiera/reaguje | klucz*/karta ~ nie dziala/pasuje/otwiera | utkn* | utkwi* | uwiezi*
      | w windzie | winda ~ stanel*/stoi | oddali*/oddal*/oddano ~ stolik* | stolik* ~ oddan*/oddal*/dostal* kto*
      | nie ma ~ naszej rezerwacji | rezerwacj* ~ nie_ma/nie_widz*/zniknel* | nie mamy gdzie ~ spac | nie mamy gdzie
      | zamknel*/zamkni*/zamkneli ~ mnie/nas/w_srodku | auto/samochod ~ zamkn* ~ parking*/garaz*
      | zostal* ~ leki/insulin*/paszport*/klucze ~ samolot/pociag/lot | nie mamy klucza/kluczy
      | recepcja ~ nieczynna/pusta/ciemna/zamknieta | ktos jest w naszym pokoju | w naszym pokoju ktos
      | nasz stolik ~ oddan*/zajet*/ktos/inni | zamkneli nas | nie wypuszcz* | nie ma pradu | nie grzeje ~ dziecko/niemowl*
      | winda/windzie/winde ~ stoi/stanel*/utkn*/miedzy/zaciel* | miedzy pietrami | przycisk alarm* | szlaban ~ nie/zamkn*
      | brama ~ nie/zamkn*`,
  ],
  [
    'outside',
    1,
    `stoimy/stoje/siedzimy/siedze/czekamy/czekam/marzniemy/jestesmy ~ pod/przed/na | na zewnatrz | na dworze | na mrozie | mroz
      | leje | pada | zimno | przed drzwiami | pod drzwiami | pod lokalem | z dzieckiem/dziecmi | z walizkami | ciemno`,
  ],
  [
    'nobody',
    1,
    `nikt ~ nie_odbiera/otwiera/ma/odpowiada/przychodzi | odbierzcie | odbierz | niech ktos | czy ktos
      | prosze ~ pilny/pilnie/natychmiast/szybko | pomocy | telefon ~ milczy/nie_odbiera/wylaczon*/gluch*
      | recepcja ~ ciemna/zamknieta/pusta | ktos tam jest | prosze o ~ telefon/kontakt | zadzwoncie | blagam | ratunku`,
  ],
  [
    'missing',
    1,
    `gdzie ~ tort/jedzenie/zamowienie/kurier/kwiaty/bukiet/pizza/dostawa/dostawca/obiad
      | nie ma tortu/bukietu/jedzenia/kuriera/zamowienia/dostawy/kwiatow/butonierek/cateringu
      | tortu/bukietu/jedzenia/kuriera/zamowienia/dostawy/kwiatow ~ nie_ma/brak | nie dojechal* | nie dotarl* | nie przyjechal*
      | nie przyszl* | nie dowiez* | dalej/nadal/wciaz nic | mialo/mial/mialy byc | brak dostawy | kurier ~ nie/zniknal
      | pisze ze ~ dostarcz* | status ~ dostarcz*`,
  ],
  [
    'event',
    1,
    `slub/slubu/slubie | wesel* | urodzin* | komuni* | chrzcin* | chrzest | pogrzeb* | styp* | rocznic* | imprez* | goscie
      | panna mloda | cukrzy* | insulin* | dzieci ~ czekaj*/siedz*/placz*`,
  ],
  [
    'now',
    1,
    `teraz | dzis | dzisiaj | za # min* | za godzine | za pol godziny | juz # godzin* | od # godzin* | od godziny | jest # | o #
      | natychmiast | pilne | pilnie | szybko | zaraz | w tej chwili | juz | bateria`,
  ],
  [
    'legal',
    2,
    `prawnik* | adwokat* | radca prawn* | kancelari* | pozew | pozwu | pozwie* | do sadu | w sadzie | sadow* | prokuratur* | policj*
      | odszkodowan* | zadoscuczyn* | rzecznik* ~ konsument* | ubezpieczyciel* | monitoring ~ zabezpiecz* | kroki prawne
      | droge/drodze prawn* | wezwanie do zaplaty | przedsadow* | wezwani* do | uszczerb* na zdrowiu`,
  ],
  ['legal', 1, `zabezpieczyl* | dowody | ustaw* | paragraf* | reklamacj* ~ odrzuc*`],
  ['inspection', 2, `sanepid* | inspekc* | panstwow* inspek* | pip | uokik | skarbow* | urzad skarbow* | nadzor budowl*`],
  ['inspection', 1, `zglosze | zglosilam | zglosilem | kontrol* ~ naslac/naslemy | doniose | zawiadom*`],
  [
    'press',
    2,
    `dziennikar* | redakcj* | redaktor* | reporter* | reportaz* | emisj* | program interwenc* | do druku
      | material ~ do/o/wydan*/program* | gazet* ~ lokal*/napis*/artyk* | ukryt* kamer* ~ nagra* | nagralismy | publikujemy
      | opublikujemy | ukaze sie ~ artykul/material/tekst`,
  ],
  ['press', 1, `stanowisk* | artykul* | telewiz* | komentarz* ~ odmow*/do | gazet* | podcast*`],
  [
    'spreading',
    2,
    `podawajcie dalej | podaj dalej | udostepnia* | udostepnij* | viral* | wyswietlen | # tys ~ osob/wyswietlen/obejrzen/ludzi
      | tysiac*/tysiecy ~ osob/wyswietlen/ludzi | # udostepnien | # wyswietlen | filmik ma juz | film ma juz | tiktok* ~ wyswietl*
      | viralem`,
  ],
  [
    'spreading',
    1,
    `filmik ~ na ktorym | wersje bez ciec | wszyscy widz* | screeny | byl* pracowni* | pracowal* tam | kazdy pozna`,
  ],
  [
    'countdown',
    1,
    `za # minut*/min | za godzine | za pol godziny | za chwile ~ zaczyna | zaczyna sie ~ slub/msza/impreza | # minut do | do slubu
      | wchodzi mloda`,
  ],
  [
    'ceremony',
    1,
    `slub* | wesel* | pan* mlod* | mloda para | kosciol*/kosciele | pogrzeb* | chrzciny/chrzcin* | komuni* | urodzin* | goscie/gosci
      | msza/mszy | krematori* | ceremoni* | wieniec/wience`,
  ],
];

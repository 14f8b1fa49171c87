import type { Lexicon } from '../row.ts';

/** Polish: the halves of emergencies (see concept-en.ts). */
export const CONCEPT_PL: Lexicon = [
  [
    'unwell',
    1,
    `zle ~ czuj*/poczul*/z_nia/z_nim/ze_mna | niedobrze | nie czuje ~ dobrze | nudnosc*/mdlosc* | skurcz* | skreca* | zwija*/zwijal* ~ bol*/sie | goraczk* | temperatur* ~ #/ma/dosta* | dreszcz* | biegunk* | sraczk* | wymiot* | rzyga* | zwraca*/zwrocil* ~ wszystko/noc/od/jedzenie/obiad | haftuj*/haftow* | paw/pawia
      | nie ~ wychodz*/wyszl*/schodz*/rusza* ~ lazien*/toalet*/kibl*/lozk* | siedz*/spedz*/przesiedz* ~ lazien*/toalet*/kibl*/wc/muszl* | nad miska | z glowa w | obejm* ~ muszl*/sedes | wisi*/wisze* ~ nad | lezy/leze/lezymy/leza ~ od/cal*/w_lozku/plackiem/z_gor* | w lozku ~ od/cal*/juz
      | brzuch*/zolad* ~ bol*/skurcz*/skrec*/rewol* | boli/bola/bolal* ~ brzuch/zolad* | kroplowk* | odwodn* | slabo ~ jej/jemu/mu/mi/sie/zrobil* | zaslab* | zemdl* | mdleje* | zasl* | kreci ~ glowie | dusi*/dusz* | ledwo/ledwie ~ oddych*/powietrz*/oddech | lapal* powietrze | lapal* ~ oddech/powietrze | lzawi* ~ oczy | w plamach | nie staje | ledwo oddych* | swist* | spuchl*/puchn*/opuchl*/opuch* | wysypk* | babl*/bable | pokrzyw* | swedz* | krost* | zielon* na twarz* | chora/chory/chore/chorzy | pochorow* | rozchorow*
      | na zwolnieniu | l4 | strul*/zatrul*/przytrul* | trzesie/trzes*`,
  ],
  [
    'medic',
    1,
    `lekar* | doktor* | sor | soru | sorze | szpital* | pogotow* | karetk* | ratownik* | chirurg* | dentyst*/stomatolog* | weterynarz* | pielegniark* | chirurg* | dermatolog* | przychodn* | nocna pomoc/nocnej pomocy | ostry dyzur/dyzurze | antybiotyk* | sterydy/steryd* | recept* ~ na/dosta*/wypis* | rentgen* | rtg | tezcowi*/tezec | pierwsz* pomoc* | zwolnieni* | farmaceut* | wypis | oiom | obdukc*`,
  ],
  [
    'ate',
    1,
    `jadl*/jedl*/zjadl*/zjedl*/jesc/zjesc | jadla/jedlismy | po waszym/waszej/waszych/panstwa | po kolacji/obiedzie/sniadaniu/jedzeniu/kurczaku/rybie/sushi/tatarze/burgerze/kebabie/lodach/ciastku/pierogach/zupie/salatce | z waszego/waszej/waszych | u was ~ jadl*/jedl*/obiad/kolacj*/sniadan*/pil* | tatar* | kurczak* | ryba/ryby/rybe/rybie | sushi | krewetk* | malz* | ostryg* | majonez* | tiramisu | lody/lodow/lodach
      | kebab* | burger* | schabow* | kotlet* | kolacj* | obiad/obiadu/obiedzie | sos/sosu/sosie/sosem | zupa/zupy/zupie | bufet* | grill* | pil*/wypil*/napil* | przelkn*/polkn* | salatk* | pierog* | drink* | latte | zestaw*`,
  ],
  [
    'several',
    1,
    `wszys* | oboje/obaj/obie/obydw* | cala rodzina/ekipa/firma/grupa/klasa/paczka | caly stol/stolik/oddzial | cztery/trzy/piec/szesc/siedem ~ z | czworo/troje/piecioro/szescioro/pieciu/czterech/trzech/szesciu | z # | # osob*/gosci/dzieci | z czterech/trzech/pieciu/szesciu | kazdy kto/kazda kto | polowa ~ nas/gosci/firmy/biura/stolu | ja i maz/zona | maz i ja/zona i ja | razem z`,
  ],
  [
    'people',
    1,
    `maz/meza/mezowi/mezem | zona/zone/zonie/zony | corka/corke/corce/corki/coreczk* | syn/syna/synowi/synek/synka/synkowi | dziecko/dziecka/dziecku/dzieci/dzieciak* | mlody/mlodego/mlodemu/mloda | mama/mame/mamie/mamy | matk* | tata/tate/tacie/taty | ojciec/ojca/ojcu | babci* | dziad* | brat/brata/bratu | siostr* | kolega/kolege/koledze/kolegi | kolezank* | przyjaciel*/przyjaciol* | narzeczon* | dziewczyn* | chlopak* | siostrzen*/bratan* | wnuk*/wnucz* | ciocia/ciotk*/wujek/wujk* | niemowl*/malusz*/malucha
      | kobiet* | klient* | gosc/goscia/gosciowi | mi | mnie | ja | mu | go | jej | nam | nas | pani | pana | pies/psa/psu/pieska/suczk* | kot/kota/kotk* | starsz* pan*`,
  ],
  [
    'contained',
    1,
    `plywal* | bylo/byly/byla/byl ~ w/w_srodku/mlek*/orzech* | w tym byl* | znalazl*/znalezli* | zawier* | pelno/pelne/pelna | dosta* ~ z/zwykl*/normal* | podal*/podano/przynies*/przyniosl* ~ zwykl*/normal*/z | smazon* | posypan* | polan* | panierk* | okazalo sie | jednak byl* | w srodku | skladnik*`,
  ],
  [
    'hurt',
    1,
    `poslizg* | potkn* | upadl*/spadl*/przewroc* | zlecial*/polecial* ~ z/na/ze | wywrocil*/wyrznal*/wyrznel*/runal* | uderzyl* sie | walnal*/walnel* sie | zlam*/zlaman* | pekl*/peknie* | skrec* ~ kost*/noge | zwichn* | poparz*/oparz*/sparz* | rozcie*/rozcial*/przecie*/przecial*/skalecz*/zacial* | krwaw*/krew/krwi/krwia | szwy/szwow/szwami/szyci*/szyli/zszyw*/zszyli | siniak*/sinia* | guz/guza | wstrzas* | rozbi* ~ glow*/nos/kolan*/brod* | przytrzas*/przycie*/zmiazdz*/przygniot*/przygniec* | trafil* ~ w/mnie/syna | ugodzil* | porazil*/porazon*/kopnal prad/prad ~ kop*/poraz*
      | schodzi* ~ skor* | pecherz* | ropie*/ropa/ropny* | zapaln*/zapaleni* | zakazen*/infekc* | sepsa/sepsy | blizn* | nie ~ moze/moge/mogl* ~ chodzic/wstac/stanac/ruszyc/ruszac/spac/otworzyc/widziec | kuleje/utyka | dretw*/zdretw*/nie_czuje ~ rek*/nog*/palc* | pogryzl*/ugryzl*/pogryzion* | podrap* | zadlawil*/udlawil*/zakrztus*/dlawi* | wlosy ~ wypad*/zosta*/lec* | lezy na ziemi/podlodze | nieprzytomn* | stluk*/stlucz* | spalil* | zdart*`,
  ],
  [
    'fixture',
    1,
    `regal* | polka/polki/polke | szyld* | sufit* | plytk*/kafel* | glosnik* | zyrandol* | lampa/lampy/lampe | lustro/lustra | drzwi | brama/bramk*/furtk* | barierk*/barierek/porecz* | schod* | ruchom* schod* | winda/winde/windy | drabin* | hustawk* | zjezdzaln* | drabink* | dmuchaniec/dmuchanc* | trampolin* | biezni* | sztang* | lawk* | krzesl*/krzesel* | stolek/stolka | pietrow* lozk* | lozk* | parasol* | telewizor* | szafk*/szafa/szafy | wozek ~ skleb*/zakup* | plot/plotu | sciana/sciany/mur | okno/okna/szyba/szyby | balkon* | taras* | studzienk* | lina/liny/uprzaz | siodel* | pedal/pedaly | kolo/kola | kierownic* | hamul* | bojler | piec/pieca/piecyk* | grzejnik* | czajnik*
      | gniazdk* | przewod*/kabel/kable/kabli | frytkownic* | piekarnik* | przedluzacz* | skrzynk* ~ elektr*/na | bezpiecznik* | kuchenk*`,
  ],
  [
    'came-down',
    1,
    `spadl*/spada* | zawali*/runal*/runel* | zlecial* | urwal*/zerwal*/oberwal* | poluz*/luzn* | odpadl*/odpada* | pekl*/peka* | przewroc*/wywroc* | zalamal* | zapadl* | brakowal*/brakuje | nieprzykrec*/niedokrec*/niezabezp*/nieprzymoc* | nie ~ przykrec*/dokrec*/zabezp*/przymoc* | wisi na/trzyma sie na | chwiej*/chybot*/kiwa* | rozsyp*/rozlec*/rozpadl* | wybuchl*/eksplod* | dymi*/dym | iskrz* | topi* | buczy/bzycz*/trzeszcz* | syczy | kopie/kopnel* | gole`,
  ],
  [
    'treatment',
    1,
    `paznok* | manicur* | pedicur*/pedikiur* | skork* | rzes* | brwi | depilac*/wosk* | tatua* | pierc*/kolczyk* | kwas/kwasem | wypelniacz* | botoks* | usta | laser* | masaz* | peeling* | rozjasni*/dekoloryz* | farb* | trwal* | keratyn* | fryzjer* | barber* | brzytw*/maszynk* | narzedzi*/nozycz* | igla/igly/iglami | dentyst* | koron* | plomb* | implant* | wyrwan* | higienist* | fizjo* | zastrzyk* | hybryd*/zel/zelow* | klej/klejem | przedluz* | solarium | saun* | basen* | jacuzzi | steryl* | kosmetyczk*`,
  ],
  [
    'staff',
    1,
    `kierown* | szef* | wlasciciel* | menadzer*/menedzer*/manager* | kelner* | obslug* | barman* | kucharz* | bramkarz*/wykidajl* | ochron* | straznik* | kierowc* | kurier* | dostawc* | recepcjonist* | trener* | instruktor* | masazyst*/masazem | fryzjer* | barber* | technik* | mechanik* | kasjer* | sprzedawc*/sprzedawczyn* | pracowni* | wasz ~ czlowiek/gosc/facet/kolega/chlopak/typ | konserwator* | gospodarz* | tatuazyst* | nauczyciel* | personel*`,
  ],
  [
    'touch',
    1,
    `dotyk*/dotkn* | lapa*/zlapal* ~ za/dziewczyn*/mnie/ja | glask*/glasz* | reke/rece/reka/dlon ~ na/pod/wokol | obmac*/obmacyw*/maca* | pocalow*/calow* | klepa*/klepn* | szczyp* | posladk*/tylek/tylka/pupe/dupe/dupie | piers*/biust*/cyck* | kolano/kolanie/udo/udzie/udach | ocier* sie | czy mam/ma ~ chlopak* | ma/mam ~ chlopaka | bieliz*/majtk*/stanik*/rozbier*/rozebr*/naga/nago/nagie/nagi | do siebie do domu | do pokoju ~ zaprasz*/zaprosil* | moj/jej numer
      | zdjeci* ~ naga/nago/nagie/nagich/penis*/bez | pisze/pisal*/wypisuj* ~ w_nocy/prywat*/do_mnie/corki/do_corki | szedl/chodzi*/lazi* za | czeka*/czekal* ~ pod_domem/przy_aucie/na_zewnatrz | nie dawal* spokoju | zastawil*/zagrodzil* ~ drzwi/droge | puszczal* oko/oczko | oblizyw* | nagrywa*/filmow*/fotograf* ~ mnie/ja/corke/pod/przebier* | gapi* ~ biust/przebier*/prysznic/dekolt/piersi | wszedl ~ przebier*/prysznic/pokoju | mieszkam/mieszkasz/mieszka sama | siedzi ~ naprzeciw*/pod_domem/w_busie/w_aucie | sexy/seksi | kochanie/kotku/laleczk*/sloneczk*`,
  ],
  [
    'violence',
    1,
    `przywalil*/walnal*/walnel*/przylozyl* | uderzyl*/bil/bili/pobil* | kopnal*/kopa*/skopa* | popchn*/pchnal*/wypchn* | szarp* | chwycil*/zlapal* ~ za/pod | za wlosy/kark/reke/szyj*/kolnierz/fraki | dusil*/podduszal* | wywlek*/wyciagn*/wywlok*/wlek* ~ na/za/z | rzucil* ~ o/na/nim/nia/mna | o sciane/framug*/drzwi/ziemie/beton | ze schodow | wykrec* | piesci*/piesc | lokciem | plul*/oplul*/naplul* | groz*/odgraz* | butelk* ~ w/glow* | noz/nozem | szwy/szwow | zlamany nos/nos zlamany | podbite oko/limo | gaz* pieprz* | przygniot*/przycisn*/powalil* ~ do/na | glowa ~ o/w`,
  ],
  [
    'group',
    1,
    `jasniejsz* | ciemniejsz* | ciemna/ciemny/ciemni/ciemna_skora | skora/skory/skore | karnacj* | nazwisk* ~ obc*/brzm*/nie/usly*/zobacz*/wschod* | nasze nazwisk* | chust* | modl* | jezyk* ~ obc*/inn*/swoim/naszym | mowi*/rozmaw* ~ ukrain*/rosyj*/arab*/romsk*/wietn*/angiel*/hiszp*/po_swojemu/obcym | dwie kobiety/dziewczyny | dwoch facetow/mezczyzn/chlopakow | trzyma* ~ za_rece | jej zona/zone | jego maz/mezem | wozek/wozka/wozku/wozkiem | kul/kulach/kule | biala laska | porazen* | zespol* downa | downa | autyst*/autyzm*
      | tourett* | jaka*/jakal* | migow* | glusi/gluch*/nieslysz* | niewidom*/niedowidz* | aparat sluch* | protez* | amput* | hindusi | arabowie/arabow | ukraincy/ukraincow | rumuni/rumunow | epilep*/padaczk* | ciaz*/w_ciazy | karmi* ~ piers*/dziecko/malego | pies asyst*/psem asyst*/przewodnik* | z afryki/indii/ukrainy/syrii/rumunii/nigerii/bialorusi | uchodz* | hindus* | uposledz* | niepelnospr*`,
  ],
  [
    'refused',
    1,
    `brak miejsc* | nie ma ~ miejsc*/stolik* | wszystko zajete | zarezerwow* | odeslal*/odprawi* | kaza* ~ wyjsc/odejsc/zaplacic/przesiasc/isc/opuscic | zaplac* z gory | kaucj* ~ tylko/od_nas | chodzil* za nami/mna | przeszuk* | pokaz* ~ torb*/plecak* | torb* ~ sprawdz*/pokaz* | przesadz*/przenies* nas | przy toalet*/kiblu | bokiem | straszy* ~ dzieci/gosci/ludzi | przeszkadz* ~ gosc*/klient*/innym | inni goscie/klienci | innym gosciom/klientom | odstrasz* | zawadz* | nie dla takich | tu nie | nie wolno | nie wpusc*/nie wpuszc* | wypros* | wyprosz* | wyrzuc* | miejsce sie znal* | stolik sie znal* | potem ~ wesz*/przysz*/usiad* | po nas ~ wesz*/przysz* | od razu ~ posadz*/stolik/usiad*
      | nie chcia*/nie chcie* ~ obsluz*/przyj*/wziac/zabrac | nie zabierz*/nie zabral* | lokal zamkn* | impreza zamkn*`,
  ],
  [
    'strangers-purchase',
    1,
    `ktos ~ kupil*/placi*/zaplacil*/wydal*/wyplac*/zamowil*/uzyl*/probuj*/probow* | zakup* ~ moja_karta/kart*/na_# | moja karta | w rumunii/czechach/anglii/chinach/indiach/niemczech/usa/turcji | za granica/zagranic* | bank ~ zablok*/dzwonil*/zastrzeg*/wstrzym*/ostrzeg* | kart* ~ zastrzez*/zablok*/zeskan*/skopiow*/sklonow* | platnosci ~ nie_rob*/nie_zna* | nie moje ~ transakc*/platnos* | tego nie kupow*/zamaw* | nie robilam/robilem | skimm*`,
  ],
  [
    'card-here',
    1,
    `wasz* terminal* | terminal* | tylko u was | jedynie u was | ostatnio u was | placil* ~ u_was/kart* | po platnosci | po zaplac* | wasz* sklep* internet* | wasz* stron* | u was ~ karte/karta/placi* | karte ~ u_was/wyj*/dal*`,
  ],
  [
    'view',
    1,
    `zalogow* | otwor* | kliknal*/klikn* | link* | zalacz* | mail*/email*/e_mail* | wiadomosc* | newsletter* | w kopii | paragon* | faktur* | na ekranie/monitorze | tablet* | aplikac*/apka/apce | profil* | konto/koncie/konta | plik* | arkusz*/tabel* | pendrive* | laptop* | smietnik*/kontener*/kosz/koszu | kopert* | list/listy/liscie | paczk*/przesylk* | przyszl*/przysz* ~ do/mi/zamiast/nam | wyslali*/wyslan* | przesla* | potwierdz* | pdf* | google | na tablicy | widze/widac/widzi | kartk* | oglada`,
  ],
  [
    'stranger',
    1,
    `kogos innego | cudz*/obc* | inn* ~ klient*/gosci*/pacjent*/osob*/uczestni*/rodzic*/pani/pana | innych | wszystkich ~ klient*/gosci/pacjent*/czlonk*/uczest*/osob* | waszych ~ klient*/gosci/pacjent* | jakiejs/jakiegos/jakas/jakis ~ | nie moje/nie moj/nie moja | to nie ja | nie znam | kto ~ oglada/widzi/ma ~ moje/moj | # nazwisk* | # osob* | setki/setek osob | cala lista/liste | lista/liste/listy | nieznajom*`,
  ],
  [
    'pdata',
    1,
    `adres* | telefon* | numer* ~ telefon*/kont*/kart*/dowod* | data urodzenia/daty urodzenia/dat urodzenia | pesel* | dowod*/paszport* | numer konta | kart ~ numer* | medyczn*/diagnoz*/wynik*/wypis* | dokumentac* | recept* | wyplat*/pensj*/plac | umow* | nazwisk*/imie/imiona | maile/maili | zamowien* | rezerwac* | dane/danych/danymi | zdjeci* ~ pacjent*/klient*/dzieci | hasl* | karta pacjenta | skan*`,
  ],
  [
    'confined',
    1,
    `w waszej/waszym/waszych toalec*/lazien*/windzie/garazu | w toalecie/kiblu/lazience/wc | w windzie | pod prysznicem | w kabinie/szatni/przebieralni/przymierzalni | w garazu | na parkingu | na waszym parkingu | w sklepie/lokalu | na silowni/silowni | w saunie | na klatce | na korytarzu | na podworku | w piwnicy | w srodku | w pokoju | w budynku | miedzy pietrami | na tarasie/balkonie | tutaj/tu`,
  ],
  [
    'wont-open',
    1,
    `nie ~ otwiera/otwieraja/otworz*/da_sie/podnosi/wypuszcza/wyjade/wyjedz* | zacial*/zaciel*/zaciet* | zatrzas* | zamknie*/zamkne*/zamknal*/zamkn* | zamek ~ kreci/zepsu*/pekl*/nie/zaci* | klamk* ~ odpad*/zosta*/urw* | zgasi*/zgasl*/ciemno | wszyscy ~ poszli/wyszli/pojechali | nikogo tu/nie ma/juz | nie moge/mozemy ~ wyjsc/wyjechac/otworzyc | wlaczyl* alarm | szlaban | rolet*/krat* ~ opuszcz*/zamkn*/spuszcz* | uwiezi* | utkn*/utknel*`,
  ],
  [
    'access',
    1,
    `klucz* | skrzynk* | sejf* na klucze | kod/kodu/kodem | pin | furtk*/brama/brame/bramy | wejsci* | drzwi | recepcj* | domofon* | dzwonek/dzwonk* | karta ~ pokoj*/do | apartament* | pokoj*/pokoju | nocleg* | zameldow* | pensjonat* | mieszkani* | hotel* | kwater*`,
  ],
  [
    'fails',
    1,
    `pust* | nie ma | nie dziala* | zly kod | nie pasuje | czerwon* ~ swiat*/lamp*/swieci | swieci na czerwono | pika | nikt/nikogo | nie odbier* | nie odpowiad* | wylaczon* | zamkniet* | ciemn* | milczy | ktos ~ juz/spi/mieszka/jest | zajet* | nie ma ~ rezerwac* | nie istnieje | gluch*`,
  ],
  [
    'night',
    1,
    `polnoc* | noc/nocy | w nocy | jedenast*/pierwsza w nocy | wieczor* | ciemno | mroz* | zimno | pada/leje | snieg | walizk* | bagaz* | plecak* | spia/spi | dzieci/dzieckiem/dziecko | niemowl* | wyladowal* | przyjechalismy/dojechalismy | ostatni pociag/autobus | na chodniku | na ulicy | pod drzwiami | pod domem | pod brama | minus # | stoimy | stoje`,
  ],
  [
    'deadline',
    1,
    `za # minut*/min/godzin* | za godzine | za pol godziny | za dwie/trzy godziny | o # | do # | zaczyn*/zaczn* | dzis*/dzisiaj | wieczor* | po poludniu | rano | lada chwila | juz ~ sa/siedza/czeka*/tu | przychodza/przyjezdza*/schodza | przyjda | odlot/lot/samolot | pociag | autobus | w poludnie | za chwile | teraz | wlasnie`,
  ],
  [
    'occasion',
    1,
    `przyjec* | urodzin* | slub* | wesel* | pogrzeb* | styp* | chrzcin*/chrztu/chrzest | pann* mlod* | pan mlody/pana mlodego | ceremoni* | kosciol*/kosciele | rocznic* | komuni* | wieczor panien*/kawaler* | studniowk* | goscie/gosci/gosciom | niespodziank* | katering*/catering* | tort* | bukiet* | kwiat* | wieniec/wienca/wience | sukni*/sukienk* | garnitur* | obracz*/pierscion* | insulin* | lek/leki/lekow | mleko modyf*/mieszank* | inhalator*`,
  ],
  [
    'not-here',
    1,
    `nie ma | nie bylo | nigdzie | nie przyszedl/przyszla/przyszlo/przyszly | nie przyjechal* | nie dojechal* | nie dotarl* | nie dowiez*/nie dostarcz*/nie przywiez* | dalej/nadal/wciaz ~ nie/nic/brak/czeka* | gdzie ~ jest/sa/moj/nasz | kierowca ~ nie/twierdzi/mowi/zgubil* | kurier ~ nie/twierdzi/mowi/zgubil* | zgubil*/zgubion* | sprzeda* komus/innym | nie ten tort | zle imie/nazwisko | zgniec*/rozbit*/do gory nogami | pisze ze/status ~ dostarcz* | zamkniet*/zamkniete | nikt ~ nie_przyjech*/nie_przysz*`,
  ],
  [
    'right-now',
    1,
    `w tej chwili | wlasnie teraz | wlasnie ~ stoje/stoimy/siedze/siedzimy/jestem/jestesmy/czekam* | teraz ~ stoje/stoimy/siedze/siedzimy/jestem/jestesmy/czekam* | pisze ~ ze_srodka/stad/z_windy/z_toalety | dalej/nadal ~ tu/tutaj/stoje/stoimy/siedze*`,
  ],
  [
    'plea',
    1,
    `pomocy | pomozcie | prosze ~ o_pomoc/pomoc/szybko/natychmiast/pilnie/pilny | zadzwoncie/dzwoncie/oddzwoncie | natychmiast | szybko | pilne/pilnie/pilny | blagam | ratunku | co mamy robic/zrobic | co mam robic/zrobic | co teraz | odbierzcie | przyslijcie | niech ktos`,
  ],
  [
    'history',
    1,
    `po ~ operacji/upadku/wypadku/udarze/porodzie/zlaman*/urazie | lata temu | kiedys | bal*/boje ~ dentyst*/igiel/latac | chor* kolan* | bolac* kolan* | w gipsie ~ czy/mozna/moze | o kulach ~ czy/mozna/moze`,
  ],
  [
    'legal',
    2,
    `adwokat* | reprezentuje nas/mnie | nas reprezentuje | prawnik*/prawnicz* | radca/radcy/radce | kancelari* | pelnomocni* | pozew/pozwu/pozwem | pozw* | do sadu/sadem/w sadzie/sadow* | przedsad* | wezwani* ~ do_zap*/przedsad*/otrzyma* | ubezpiecz* ~ oc/firm*/wasz*/panstwa/polis* | numer polisy/polis* | odszkodow* | zadoscucz* | zawiadomien* ~ prok*/polic*/przest*/o | prokurat* | policj*/policjan* | notatk* ~ polic*/sluzb* | wykroczen* | kodeks* | artykul* ~ kodeks*/ustaw* | ustaw* ~ o/praw* | rzecznik* ~ praw*/konsum*/pacjent* | komornik* | windykac* | swiadk*/swiadek | biegl* | zabezpiecz* ~ nagran*/monitoring* | nagran* ~ monitoring*/zabezp*/kamer* | monitoring* ~ zabezp*/nagran*/prosz* | oplaty sadow* | uszczerb* | zaniedban* | roszcz* | droga/droge/drodze ~ prawn*/sadow* | kroki prawn*`,
  ],
  [
    'inspection',
    2,
    `sanepid* | wydzial ~ zezwol*/kontrol*/zdrow*/urzed* | mamy zgloszenie | wplynel* ~ zgloszenie/skarga | ponizej osiemnast* | stacj* sanitar* | inspekc*/inspektor* | kontrol* ~ odbedz*/w_czwartek/jutro/przyjdz*/urzed*/zapowiedz* | uokik | pip | nadzor budow* | nadzoru | straz* pozarn* ~ kontrol*/odbior* | urzad skarb*/skarbow*/urzedu skarb* | krajowa administrac* | urzad miasta ~ kontrol*/zglosz* | urzad* ~ kontrol*/zglosz*/skarg* | zglosi*/zglosz* ~ sanepid*/inspek*/urzad*/uokik | uodo | straz graniczn* | weterynaryjn* ~ inspek*/kontrol* | zus ~ kontrol* | celno`,
  ],
  [
    'press',
    2,
    `dziennikar* | redakc*/redaktor* | reporter* | felieton* | reportaz* | telewizj* ~ lokal*/region*/przygot*/emit*/material | material ~ do/dla/o | emitu*/emisj* | radia/radiu/rozglosn* | gazet* ~ pisz*/przygot*/lokal*/region* | artykul ~ ukaze/o/przygot*/pisz* | pisze artykul | do druku | publik*/opublik* ~ jutro/dzis/tekst*/artyk*/material | komentarz ~ do/przed/prosi* ~ # | stanowisko ~ panstw*/firm* | podcast* | ekipa telew*/ekipa tv | krecimy/nagrywamy ~ o/material/odcinek | sledcz* ~ material/dzien*/tekst | influencer* | obserwuj* mnie`,
  ],
  [
    'spreading',
    2,
    `udostepniaj*/udostepnij*/udostepnic | podawaj* dalej/podaj dalej | niech sie niesie | niech wszyscy ~ wiedz*/zobacz* | bojkot* | petycj* | filmik/nagranie/video/film ~ komentarz*/nizej/watku/dowod | watek | viral* | zanim ~ zniknie/usuna/skasuj* | rozsylaj*`,
  ],
  [
    'fire-gas',
    2,
    `czujnik* ~ czad*/dymu/tlenk*/gazu/piszcz*/bateri*/wylacz* | czad/czadu/czadem | tlen* wegla | alarm ~ bateri*/wylacz* | czuc/czuje*/smierdzi/wali/jedzie/capi/zapach ~ gaz*/spaleniz*/dym*/spalon* | gaz ~ syczy/ulatn*/czuc/smierdzi/odkrec* | spaleniz* | dym ~ z/leci/wali/spod | dymi* ~ z/sie/gniazd* | pali sie | schod* pozarow* ~ lancuch*/zamkn* | wybuchl* | eksplodow* | zajely/zajela ~ sie/firank*/zaslon* | plonie | iskr* | wyjsci* ewak* ~ zamkn*/zastaw*/lancuch*/klodk*/zablok* | ewakuac* ~ zamkn*/zastaw*/lancuch*/zablok* | gasnic* ~ przetermin*/brak*/pust*/nie`,
  ],
  [
    'unsafe',
    2,
    `wydal* ~ dziecko/corke/syna/wnuka/wnuczke | nie ma na liscie | hamul* ~ podlog*/wpad* | pedal ~ podlog*/wpad* | na awaryjn* | pasie awaryjn* | chlor/chloru/chlorem | cudze nazwisko | upuscic ~ stolu | zle/zly/niewlasciw* ~ lek/leki/dawk*/tabletk* | pomyl* ~ lek*/dawk* | wyda* ~ dziecko/syna/corke/wnuk* ~ obc*/zle*/inn* | obcemu ~ dziecko/syna/corke | zostawi* ~ dziecko/syna/corke/dzieci ~ sam*/bez_opieki/w_bus*/w_aut* | zgubil* ~ dziecko/syna/corke | uciekl* ~ pies/psa/dziecko/kot* | pies/suczka/kot/psa ~ uciekl*/zdechl*/umarl*/zmarl*/przegrz*/padl | ratownik* ~ nie/telefon*/spal | topil*/tonal*/tonie/utonal* | pod woda | azbest* | strzykawk*/igla ~ w/na/pod/piask* | gole przewod*/kabl* | trutk* | otrut* | szambo/fekal*/sciek* | pas/pasy ~ nie/zepsut* ~ dzieck*/fotel* | bez kasku | pijan* ~ kierow*/instrukt*/za_kier* | kierowca ~ pijan*/zasnal/telefon* | nie chce ~ zyc | skoncze ze soba | zabije sie`,
  ],
  [
    'assault',
    2,
    `wiem/wiemy ~ gdzie_mieszk*/gdzie_park*/o_ktorej/ktoredy | poczekam ~ na_ciebie/az_wyjdz*/pod | przyjdziemy ~ po/do/z | zabije/zabijemy ~ was/cie/go/ja | rozwale/rozwalimy/rozbije ~ leb/morde/wam/szyb* | dostaniesz/dostaniecie ~ w/wpierd* | pozalujesz/pozalujecie/pozaluja | podpale/podpali* | glow* o ~ framug*/sciane/drzwi/beton | przywalil* | gaz* pieprz* | powalil* ~ na/ziem* | dusil*/podduszal*`,
  ],
  [
    'wrong-charge',
    2,
    `z karty ~ zamiast | wisza/wisi ~ dwie/dwa/trzy | zeszl*/zeszlo/schodz*/pobran*/pobral*/sciag*/obciaz* ~ dwa_razy/trzy_razy/dwukrotn*/znow*/dwie/trzy/dalej/nadal/cztery | dwa/trzy/cztery razy ~ zaplac*/zeszl*/pobran*/pobral*/sciag*/ta_sama/kwot* | dwie/trzy ~ blokad*/platnosc*/transakc*/takie | odmow* ~ jeszcze_raz/ponown*/zaplac*/znow* | zaplacil* ~ jeszcze_raz/ponown*/drugi | anulow*/zrezygn*/wypowiedz* ~ pobier*/sciag*/schodz*/place | dalej/nadal/ciagle ~ pobier*/sciaga*/schodz* | na minusie/debet* | wyczysc* konto/konto wyczysc* | zero za duzo/przecinek | # zamiast # | cudzy/cudzego rachun*/cudzy paragon | za ~ sasiedni/inny/cudzy stolik | blokad* ~ podwoj*/dwa/nadal/dalej | na czynsz | do wyplaty`,
  ],
];

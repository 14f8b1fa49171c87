/** Polish lines told sideways: `level kind stars [reach] | text`. See oblique.ts. */
export const OBLIQUE_PL = `
urgent review 1 | Corka ma celiakie, mowilismy przy zamowieniu i przy stoliku, a w "bezglutenowej" zupie plywal makaron. Teraz skreca ja z bolu.
urgent message - | Dzień dobry, tak tylko informuję: z czterech osób, które wczoraj jadły tatara, cztery dziś nie wychodzą z łazienki. Piąta jadła schabowego.
urgent review 3 | Milo, zurek w porzadku. Tylko w pierogu byl kawalek zyletki, mam zdjecie.
urgent message - | Halo, ze skrzynki na korytarzu lecą iskry i czuć spaleniznę, na recepcji pusto
urgent message - | w garazu pod hotelem strasznie czuc gazem, dzwonie na recepcje i nic
urgent review 5 | Paznokcie piękne jak zawsze, tylko palec od wtorku ropieje i lekarka mówi, że narzędzia nie mogły być sterylne.
urgent review 1 | Wasz bramkarz przywalil glowa kolegi o framuge. Siedem szwow. Chcial tylko odebrac kurtke.
urgent message - | mama wlasnie poslizgnela sie u was na schodach, nie moze wstac, jest tam ktos od pierwszej pomocy??
urgent review 1 | Nam powiedziano, że brak miejsc. Potem weszły dwie pary, o jaśniejszej skórze niż my, i stolik się znalazł od razu.
urgent review 2 | Kierownik łapał dziewczynę z obsługi za pośladki i się śmiał. Ma siedemnaście lat, to moja siostrzenica.
urgent review 1 | Uslyszelismy ze z wozkiem nie, bo zawadzamy. Maz jezdzi na wozku od wypadku i nikt go jeszcze tak nie wyprosil.
urgent message - | terminal pokazał odmowę, więc zapłaciłam jeszcze raz i teraz w banku wiszą dwie blokady po 340. do wypłaty mam stówę
urgent message - | Karte wyjalem dzis tylko u was. Godzine pozniej ktos w Rumunii kupil telefon za 4 tysiace. Sprawdzcie terminal.
urgent message - | stoimy pod domem, polnoc, w skrzynce nie ma klucza, nikt nie odbiera, dzieci spia na walizkach
urgent message - | Za godzinę przychodzą goście, a tortu z jednorożcem dalej nie ma. Kierowca twierdzi, że nic dla nas nie wiezie. Ala kończy dziś pięć lat.
urgent message - | Zatrzasnęłam się w waszej toalecie, zamek się kręci w kółko, chyba już zgasiliście światło, proszę o pomoc
urgent message - | Szanowni Państwo, dziękuję za uprzejmy list. Wierzę, że dogadamy się jak sąsiedzi. W przeciwnym razie w piątek otrzymają Państwo wezwanie przedsądowe. Z poważaniem
urgent message - | Dzien dobry, dzwonie z sanepidu, wplynelo zgloszenie dotyczace panstwa lokalu. Kontrola w czwartek, prosze przygotowac rejestr temperatur.
urgent message - | Dzień dobry, przygotowuję materiał do wieczornego wydania lokalnej telewizji o warunkach w państwa kuchni. Czy mogę prosić o komentarz do 17?
urgent message - | Zalogowałam się na swoje konto, a tam zamówienia jakiejś Jadwigi, z adresem i telefonem. Kto w takim razie ogląda moje?
urgent mention - 27000 | ta silownia zamknela dziewczyne w szatni bo nie miala oplaconego karnetu. filmik w komentarzu, udostepniajcie zanim zniknie
urgent review 1 | Fryzjerka tak długo trzymała mi rozjaśniacz, że mam na głowie pęcherze, a włosy zostały w umywalce.
urgent comment - | Mlody spadl z tej waszej zjezdzalni bo brakowalo barierki. Zlamany obojczyk. A zjezdzalnia dalej dziala.
urgent review 4 | Widok bajka, sniadanie tez. Tylko w nocy zaczal piszczec czujnik czadu, a gospodarz kazal wyjac baterie.
urgent message - | zona po waszym sosie spuchla na twarzy i ledwo oddycha co w tym bylo szybko
urgent review 2 | Ładne wnętrze, miła obsługa, długo czekaliśmy, trudno. Zupa dobra, kaczka też, kluski gumowe. A przy wyjściu na syna spadł głośnik, mamy wypis z SOR-u.
high review 1 | Frytki jak mokra tektura, schabowy jak sucha.
high review 2 | Na rachunek czekalismy tak dlugo, ze odjechal nam autobus.
high review 1 | Dzwonilem cztery razy, pisalem dwa. Cisza. Lazienke zrobi mi ktos inny.
high review 5 | Pięć gwiazdek za odwagę, żeby brać 38 zł za tosta zamarzniętego w środku
high comment - | super, kolejne "panstwa opinia jest dla nas wazna" i kolejne szesc tygodni ciszy
high message - | Zamówiłam 38, przyszły 36. Odesłałam, przyszły znowu 36. Chcę już tylko pieniądze.
high review 2 | Na przescieradle cudze wlosy, w brodziku szlam. Za 450 za noc.
high mention - 180 | omijajcie tego nowego barbera na rogu, typ caly czas na telefonie i mam kazda strone innej dlugosci
high review 1 | Panienka za ladą przewracała oczami, kiedy babcia liczyła drobne. Wstyd.
high review 3 | Piękny budynek. Szkoda tego, co w środku.
high message - | O 16 odwołaliście nam esemesem wieczorny stolik na dziesięć osób. Ludzie jadą z trzech miast. Co mamy teraz zrobić?
high review 1 | ohyda
high review 2 | Przystawka super, wino super, kelner super. A potem główne: kurczak w środku różowy, poprawka tak samo.
high message - | piszę trzeci raz. gdzie są pieniądze za odwołany kurs
high review 1 | Hamulce mialy kosztowac 400, faktura 1600 i dalej piszczy
high comment - | Byliscie naszym ulubionym miejscem. Porcje o polowe mniejsze, ceny dwa razy wieksze, wlasciciel nawet dzien dobry nie powie. Wiecej nie przyjdziemy.
high review 1 | Piecdziesiat minut siedzielismy jak kolki, trzy stoliki obsluzyli przed nami, wyszlismy glodni
high message - | Fotel przyjechał z rozdartym obiciem i bez jednej nogi. Proszę o odbiór i zwrot pieniędzy.
high review 4 | Jedzenie OK, ale pani w czerwonej koszulce warczała na nas przez cały wieczór. Psuje wszystko.
high comment - | no pieknie, piwo cieple, zupa zimna, rachunek goracy
normal message - | Dzien dobry, czy macie pizze bezglutenowa i czy pieczecie ja osobno? Siostra ma celiakie i chcemy u was zrobic urodziny
normal message - | Czy jest podjazd? Babcia po upadku jeździ na wózku
normal comment - | do której w niedzielę działa kuchnia?
normal review 3 | Burger dobry, frytki takie sobie, obsluga w porzadku. Moze jeszcze wpadne.
normal message - | Zostawiłam wczoraj koło drugiej szary szalik na krześle, nie znalazł ktoś? Jak nie, to trudno
normal message - | da sie przesunac rezerwacje z piatku na sobote? cztery osoby, nazwisko Wrona
normal comment - | Czy na zajecia o 18 moze przyjsc ktos z chorym kolanem?
normal message - | Dzień dobry, czy karta podarunkowa działa też online i do kiedy jest ważna?
normal review 3 | Przeciętnie. Bez szału, bez tragedii.
normal message - | czy sorbet mango jest ok dla kogos z alergia na mleko i jajka?
normal comment - | moglibyscie wprowadzic karte na kawe, co dziesiata gratis :)
normal message - | Ile kosztuje zwężenie sukni ślubnej w talii i jak długo się czeka?
normal review 4 | Obsługa miła, curry pyszne. Tylko muzyka trochę za głośno, może w porze obiadu ciszej?
normal message - | szukacie jeszcze kogos na zmywak? syn chce dorobic w weekendy
low review 5 | Za te flaki bym zabił, serio
low comment - | @kuba_z_obok to jest to miejsce o ktorym mowilem
low review 5 | Nie ma się do czego przyczepić. Kompletnie.
low review 1 | Najlepsze strzyżenie od dziesięciu lat, pani Zosia to skarb!
low comment - | ja pierdole jakie to tiramisu jest dobre, sprzedalbym za nie babcie
low review 5 | 👌👌👌
low review 5 | W barze naprzeciwko w zeszlym miesiacu strulem sie kotletem, wiec chodzimy tu. Czysto, milo i pysznie.
low mention - 51 | umieram z zachwytu nad tym ramenem, pochowajcie mnie w bulionie
low message - | Chcę tylko powiedzieć, że bukiet był cudowny, mama płakała ze szczęścia. Dziękujemy!
low review 4 | Szybko, tanio, sympatycznie.
low comment - | Gratulacje z okazji piątych urodzin! 🎉
low review 5 | Bałem się dentysty jak diabli, a nic nie bolało. Zero zastrzeżeń.
spam message - | Dzien dobry, dostarczymy 200 opinii 5 gwiazdek w tydzien, platnosc po realizacji. Prosze pisac na WhatsApp.
spam comment - | Byłam na dnie, dopóki pani Oliwia nie pokazała mi tradingu. Z 1000 zł mam 9200, piszcie do niej na priv
spam message - | Twoja skrzynka jest zapełniona w 98%. Zweryfikuj konto, aby nie stracić wiadomości: hxxp://skrzynka-limit.example
spam review 5 | Fajne miejsce, ale oplaca sie apka SzybkiKes, kod SK20 daje 20% na trzy pierwsze zamowienia
spam message - | Szanowny Panie Prezesie, jesteśmy producentem kubków papierowych z 15-letnim doświadczeniem. W załączeniu katalog i cennik.
spam comment - | POZYCZKA BEZ BIK do 200 000 decyzja w godzine pisz na priv
spam message - | Zauwazylam, ze panstwa strona nie jest na pierwszej stronie Google. Mozemy to zmienic, darmowy audyt. Zainteresowani?
spam comment - | Wyślij to 12 osobom albo czeka cię 7 lat pecha. Nie przerywaj łańcuszka
urgent message - | Suczka wrocila od was ze strzyzenia i nie staje na tylne lapy. Weterynarz mowi, ze ktos musial ja upuscic ze stolu.
urgent review 3 | Basen ciepły, zjeżdżalnie super. Ale od soboty wszystkim nam łzawią oczy, a mała jest cała w plamach, podobno za dużo chloru.
urgent message - | przedszkole wydalo moja corke facetowi ktorego nie ma na liscie!! niech ktos odbierze ten telefon
urgent message - | Pan, który rozwozi wasze paczki, wypytywał, czy mieszkam sama, a teraz drugą godzinę siedzi w busie naprzeciwko. Jest dziesiąta wieczór.
urgent review 1 | W aptece dali mi pudelko na cudze nazwisko, z adresem. Zauwazylam dopiero jak jedna tabletke juz wzielam.
urgent message - | za dwie bulki zeszlo mi z karty 380 zamiast 3,80. dziewczyna mowi ze do poniedzialku nie odda. jutro mam czynsz
urgent comment - | Bileter wysłał mojego brata bokiem koło śmietników, bo jego proteza „straszy dzieci”. Piękny festiwal.
urgent message - | ślub o szesnastej, garnitury wiszą u was, roleta w dół i kartka, że wracacie w czwartek
urgent message - | Doceniam Państwa zaangażowanie. Uzupełniam tylko, że chirurg, który składał córce rękę, pyta o typ tego łóżka polowego, podobnie jak osoba, która nas reprezentuje.
urgent mention - 71000 | hotel dal nam dwunastu pokoje z pluskwami i jeszcze straszyl ze zaplacimy za materace. foty nizej, puszczajcie w swiat
urgent message - | Dzień dobry, wydział zezwoleń na alkohol. Mamy zgłoszenie, że w piątek obsłużono osoby poniżej osiemnastki. Proszę o kontakt jeszcze dziś.
urgent review 1 | ugryzlam te ich buleczke i po trzonowcu. pestka jak kamien a mialo byc drylowane
urgent message - | wypozyczony bus, A4, pedal hamulca wpadl mi w podloge. stoimy na awaryjnym, na waszej infolinii automat
urgent review 4 | Świetne wino! Szkoda tylko, że mąż po tym pesto całą noc ledwo łapał powietrze. O orzeszkach piniowych mówiliśmy, pan nawet zapisał.
high review 1 | Namiot z dziura na borsuka. Chcialem inny, dostalem rolke tasmy.
high message - | Telefon wrocil z tym samym peknieciem i jednym nowym. Dobrze wydane trzy stowy.
high review 2 | Zespół super, dźwięk jak z wiadra, po piwo czterdzieści minut. Drugi raz nie.
high comment - | ja na te kaucje czekam od marca panowie
high review 3 | Pokój w porządku. Śniadanie: jedno jajko na dwie osoby, a jak poprosiłam o drugie, pani się roześmiała.
high message - | Znowu przesunęliście kurs?? Trzeci raz szukam opieki do dziecka.
high review 1 | Taksówkarz pojechał naokoło i za to naokoło nam policzył.
high mention - 70 | nic tak nie mowi luksusowe spa jak odkurzacz w trakcie masazu
high review 5 | Pięć gwiazdek za ceny, dwie za pokój, jedna za zachowanie. Klikam pięć, żebyście przeczytali.
high review 1 | chlebem mozna gwozdzie wbijac
normal message - | Czy busy mają hak i czy brat może być drugim kierowcą?
normal comment - | czy brodzik jest ok dla dwulatka co nie umie plywac?
normal message - | chcielibysmy przyniesc wlasny tort na 60 taty, mozna i czy liczycie za talerzyki?
normal review 3 | Camping ujdzie. Ciepła woda jest, miejsca trochę pod górkę. Sklepik do piątej.
normal message - | Syn ma uczulenie na jad pszczół, dużo na tym boisku koniczyny czy sztuczna trawa?
normal message - | chyba zostal u was na werandzie kijek, niebieska raczka. w sobote przejezdzamy to wpadniemy
low review 5 | Plecy naprawione po trzech wizytach, czary
low comment - | wczoraj to byla totalna masakra, tak nabitego klubu nie widzialem 🔥
low review 5 | Tatuaż bolał jak diabli i jutro poszedłbym znowu. Artysta.
low review 4 | Spełnia swoje zadanie.
low message - | Paczka już jest, zapakowana jak prezent. Jesteście kochani
low comment - | te paczki powinny byc zakazane prawem
spam message - | Witam, reprezentuje spadek po panu K., ktory zostawil 8 milionow USD bez spadkobiercy. Prosze o poufna odpowiedz.
spam comment - | Super treści! Promujemy małe marki, napisz do nas, pokażemy cię 400 tysiącom obserwujących 💫
spam message - | W wizytówce Państwa firmy znaleźliśmy 14 błędów, które obniżają widoczność. Odpisz TAK, a wyślemy raport.
spam message - | Zwrot podatku: przysluguje Ci 634 zl. Podaj numer karty w ciagu 48h: hxxp://zwrot-podatku.example
urgent review 2 | Drinki dobre. Tylko wychodzac sprawdzilem schody pozarowe i byly na lancuchu. W srodku ze dwiescie osob.
urgent message - | ten zestaw swiec co przyslaliscie babci wybuchl na stole, firanki sie zajely, nic jej nie jest ale cala sie trzesie
urgent message - | Wasz autobus odjechał z parkingu bez mojego syna. Ma dziewięć lat, był w toalecie. Kierowca nie odbiera.
urgent review 1 | Na recepcji usłyszeliśmy, że „Hindusi płacą gotówką z góry”. Nikt inny w kolejce nie musiał.
urgent message - | Z grzecznosci przed niedzielnym felietonem: dwie byle kelnerki twierdza, ze napiwki nigdy do nich nie trafialy. Chca panstwo cos dodac?
urgent message - | trzy płatności po 249 do was w tym tygodniu, a ja nawet nie mam u was konta. kto to założył
high review 1 | Firanki o dlon za krotkie i wyswiecone zelazkiem. Podobno to wina moich okien.
high comment - | lol "domowa" lasagne, a na niej jeszcze przyklejona folia
normal message - | Czy w niedzielę można wynająć salę na górze, jakieś trzydzieści osób, i czy jest rzutnik?
normal comment - | kroicie ten chleb orzechowy?
low review 5 | Wpadłem na jedno, wyszedłem o zamknięciu. Niebezpieczny lokal.
spam message - | Zwieksz liczbe rezerwacji o 300% dzieki naszemu systemowi AI, pierwszy miesiac gratis, zdzwonimy sie we wtorek?
`;

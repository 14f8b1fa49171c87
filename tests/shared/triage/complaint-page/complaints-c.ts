/** More of them: written after the first rules, before the second. */
export const COMPLAINTS_C = `
en urgent | my friend is having a seizure
en urgent | someone got burned by the flambe
en urgent | ceiling tile fell on a woman
en urgent | A guest is bleeding badly near the bar
en urgent | My toddler swallowed a button battery from your toy box
en urgent | choking at table 9!!!
en urgent | Your delivery guy just crashed into people on the terrace
en urgent | I think my drink was spiked
en urgent | the elderly gentleman at the next table is unconscious
en urgent | The oven is exploding
en urgent | I can't feel my tongue after the shrimp
en urgent | SMOKE
en urgent | there's a guy threatening the staff with a bottle
en urgent | we're trapped in the lift
en urgent | I found a razor blade in my burger
en urgent | my son cut his foot on broken glass
en urgent | the fryer caught fire
en high | is it self service or what
en high | Table next to us smoking
en high | there's a rat
en high | chair broke under me
en high | undercooked chicken
en high | The card machine doesn't work and we are in a hurry
en high | they seated someone else at our table
en high | Bill is wrong
en high | we've been here 25 min without drinks
en high | dirty fork
en high | baby changing room is disgusting
en high | Can someone turn the AC down
en high | my steak is well done, I asked for rare
en high | no vegetarian option???
en high | You forgot our dessert
en high | Thanks for making us wait an hour
en high | Great service as always. Not.
en high | Wonderful, my third fly this evening
en high | Lovely staff, lovely room, and the lamb had been reheated twice
en high | Staff great. Toilets out of order. Kids room closed.
en high | everything was fine until the bill
en high | 3 waiters chatting at the bar
en high | the waitress spilled wine on my dress
en high | parking guy keyed my car
en high | my coat is gone from the wardrobe
en high | Excellent dinner, 20 minutes for the card reader though
en high | the vegan burger had bacon
en high | Amazing how you charge 9 euro for water
en high | 1 star
en high | ...
en high | can I speak to the manager
cs urgent | muz u baru ma noz
cs urgent | kamaradka dostala epilepticky zachvat
cs urgent | syn se udavil kosti a nemuze dychat
cs urgent | v kuchyni je ohen
cs urgent | manzel ma alergii na orechy a v dortu byly, otekly mu rty
cs urgent | našla jsem v polévce střep
cs urgent | někdo ukradl mou kabelku
cs urgent | spadl na nás slunečník, žena krvácí
cs urgent | dítě si opařilo ruku čajem
cs urgent | zůstali jsme zavření ve výtahu
cs high | obsluha nas ignoruje
cs high | Maso bylo tvrdé jako podrážka
cs high | účtovali jste nám dvě piva navíc
cs high | pivo bez pěny
cs high | u stolu lítají vosy
cs high | kde mame ten dezert
cs high | Stůl se kýve, sůl došla
cs high | Obsluha super, jídlo dorazilo studené
cs high | Krásný večer, akorát ta hudba
cs high | máte zavřenou kuchyň a nikdo nám to neřekl
cs high | cekame
cs high | Paní servírka byla milá. Polévka byla jako voda z nádobí.
cs high | je tu průvan
cs high | Tak určitě, zase bez omluvy
cs high | wc nesplachuje
cs high | proč má vedlejší stůl jídlo dřív než my
pl urgent | kobieta przy barze straciła przytomność
pl urgent | córka dławi się ością
pl urgent | w łazience śmierdzi gazem
pl urgent | ktoś wyciągnął nóż
pl urgent | znaleźliśmy kawałek szkła w deserze
pl urgent | mąż dostał wysypki i nie może oddychać
pl urgent | zablokowały się drzwi toalety, nie możemy wyjść
pl high | kelnerka rozlała na mnie wino
pl high | Czekamy na kartę od pół godziny
pl high | piwo bez gazu
pl high | Zupa letnia, mięso twarde, ceny z kosmosu
pl high | czemu oni dostali wcześniej
pl high | dopisaliście nam sok
pl high | brudny talerz
pl high | Jedzenie pyszne, a potem rachunek z pozycjami których nie było
pl high | tu jest zimno
pl high | Miła pani, ale nie ten napój
pl high | krzesło się rozpada
de urgent | Mann am Nebentisch hat einen Krampfanfall
de urgent | Es brennt in der Toilette
de urgent | Meine Tochter hat einen allergischen Schock
de urgent | jemand hat sich am Glas geschnitten, es blutet stark
de urgent | Überfall!
de urgent | der Ofen qualmt
de high | Das Bier ist warm
de high | Wir warten schon ewig auf die Karte
de high | Rechnung stimmt nicht
de high | Tolles Ambiente. Das Fleisch war zäh.
de high | wann kommt jemand
de high | der Tisch wackelt und klebt
de high | falsches Gericht bekommen
de high | Klo dreckig
de high | Schöner Abend, leider Haare in der Soße
uk urgent | жінка знепритомніла біля бару
uk urgent | дитина подавилася
uk urgent | у хлопця ніж
uk urgent | у мене набрякло обличчя після десерту
uk urgent | пожежа
uk high | офіціант не приносить рахунок
uk high | м'ясо сире
uk high | принесли не те
uk high | Смачно, але дуже дорого і довго
uk high | столик брудний
uk high | де наш десерт
uk high | муха в каві
sk urgent | pán spadol zo schodov a krváca
sk urgent | niekto má nôž
sk urgent | dcéra zjedla orechy a opúcha
sk urgent | dym v kuchyni
sk high | pivo teplé
sk high | čašníčka nás ignoruje
sk high | účet nesedí
sk high | Jedlo výborné, ale hluk neznesiteľný
sk high | kde je náš koláč
fr urgent | un client a sorti un couteau
fr urgent | mon fils s'étouffe
fr urgent | ça sent le gaz
fr urgent | ma femme a le visage qui gonfle après les noix
fr urgent | un enfant est tombé dans l'escalier il saigne
fr high | où est la serveuse
fr high | vous avez oublié notre dessert
fr high | Le vin est bouchonné
fr high | on s'est trompé dans l'addition
fr high | Très bon accueil, plat froid
fr high | table sale
fr high | il fait froid ici
fr high | la musique est insupportable
it urgent | un uomo ha un coltello
it urgent | mio figlio sta soffocando
it urgent | la cucina è in fiamme
it urgent | signora svenuta al tavolo 3
it urgent | ho la gola gonfia dopo i gamberi
it high | il vino sa di tappo
it high | aspettiamo da quaranta minuti
it high | il cameriere ci ignora
it high | tavolo sporco
it high | pasta scotta
it high | Bellissimo posto, conto sbagliato
it high | fa freddo
es urgent | un hombre tiene un cuchillo
es urgent | mi madre se ha desmayado
es urgent | el bebé no respira
es urgent | hay humo en el baño
es urgent | se me está hinchando la lengua
es high | la cerveza está caliente
es high | nos han cobrado de más
es high | llevamos mucho esperando la carta
es high | mesa sucia
es high | Todo muy bien menos el ruido
es high | el arroz está crudo
es high | nos han traído otra cosa
xx high | Bizim yemek nerede
xx high | 料理がまだ来ない
xx high | Ciorba rece
xx high | Onde está a nossa comida?
xx high | ???
en urgent | help
en urgent | Please call an ambulance
en urgent | My mum had a fall on your stairs and can't get up
en urgent | guest unresponsive
`;

/** Typed on the complaint page, as guests write: no accents, one word, shouted, asked, long with the point last. */
export const COMPLAINTS_A = `
en high | Where is our food?
en high | We want to pay, nobody comes
en urgent | Someone collapsed here!
en urgent | Fire in the kitchen
en high | Coffee cold
en high | Music too loud
en high | The soup is cold and the waiter is rude
en urgent | There is smoke coming from the ceiling
en urgent | my wife cant breathe after the peanut sauce
en high | Could we get some water please, asked three times
en high | hello?
en high | Hair
en high | 😡
en high | so first of all the place is beautiful and the girl at the door was so sweet, we sat by the window and had the cocktails which were great, the bread is homemade i think, and then the main came and it was raw inside
en urgent | we are locked in the toilet downstairs
en urgent | a waiter just slapped my boyfriend
en high | WRONG ORDER AGAIN
en high | Is it normal that the fish smells?
en high | thank you, but the soup is cold
en high | great, another 40 minutes for a coke 👏
en high | asdfgh
en urgent | child burned by the tea
cs high | Kde je naše jídlo?
cs high | KÁVA STUDENÁ
cs high | uz hodinu nic
cs urgent | pani u vedlejsiho stolu zkolabovala
cs urgent | v kuchyni hoří
cs urgent | V salátu bylo sklo, krvácím
cs high | vlas v polevce
cs high | muzeme prosim dostat ucet
cs high | je tu strasny hluk
cs high | Výborné pivo, milá obsluha, ale ten záchod...
cs urgent | citim plyn
cs high | Pes u vedlejšího stolu štěká
cs high | nic
cs high | objednali jsme si guláš a přinesli nám svíčkovou
pl high | Gdzie nasze jedzenie?
pl high | kawa zimna
pl high | nikt do nas nie podchodzi
pl urgent | pali sie w kuchni
pl urgent | mama zemdlala
pl urgent | znalazłem drut w pierogach
pl high | WŁOS W ZUPIE
pl high | Czy ktos nas obsluzy?
pl high | miało być bez śmietany
pl urgent | ktos nas zamknal w lazience
pl high | Pyszna zupa, miła pani, tylko drugie danie zimne
pl high | rachunek!!!
de urgent | Es war Glas in meinem Salat, ich blute!
de high | Der Kellner ignoriert uns
de high | Kaffee kalt
de urgent | Feuer in der Küche!
de urgent | Eine Frau ist zusammengebrochen, rufen Sie den Notarzt
de high | Können wir bitte zahlen?
de high | Haar im Essen
de high | zu laut hier
de high | Die Vorspeise war lecker, danke, nur das Hauptgericht kommt nicht
de urgent | der Gast am Nebentisch bedroht uns
uk urgent | алергічна реакція, допоможіть!
uk high | Кава холодна
uk high | ми хочемо заплатити, ніхто не підходить
uk urgent | тут дим, щось горить
uk high | волосся в супі
uk high | музика дуже гучна
uk urgent | моїй мамі погано, викличте швидку
uk high | Дякую, але суп холодний
sk high | Kde je naše jedlo?
sk urgent | dieťa sa dusí
sk high | káva je studená
sk urgent | moja žena má alergickú reakciu
sk high | vlas v polievke
sk high | Obsluha milá, ale čakáme už hodinu
sk urgent | cítime plyn
fr high | soupe froide, serveur impoli
fr high | Où est notre commande ?
fr urgent | Au feu dans la cuisine
fr urgent | j'ai trouvé du verre dans ma salade, je saigne
fr high | un cheveu dans la soupe
fr high | musique trop forte
fr high | c'est long
fr urgent | quelqu'un étouffe à la table 4
it high | zuppa fredda, cameriere maleducato
it urgent | mia figlia ha una reazione allergica
it urgent | c'è un incendio in cucina
it high | Il conto per favore, è la terza volta
it high | capello nella pasta
it urgent | ho trovato un pezzo di vetro
it high | Buono l'antipasto, però aspettiamo il primo da un'ora
es high | el cafe esta frio
es urgent | se desmayó una señora
es urgent | hay un cristal en mi ensalada y estoy sangrando
es high | nadie nos atiende
es high | un pelo en la sopa
es urgent | huele a gas
es high | Muy rico todo, pero la cuenta está mal
hu high | Hol van az ételünk?
ro high | Mâncarea este rece
vi high | Chúng tôi đã đợi một tiếng rồi
`;

/** Typed on the complaint page. Written before the rules of the page, and kept aside while they were made. */
export const COMPLAINTS_B = `
en high | Is anybody serving this room?
en high | we ordered 50 min ago and the kids are starving
en urgent | My dad has just fainted next to the buffet
en urgent | theres a strong smell of gas by the toilets
en high | table wobbles
en high | No soap in the ladies
en urgent | I bit on something hard and my mouth is full of blood
en high | Lovely place normally. Tonight? Sticky menus, warm beer and a shrug.
en high | wifi
en high | The couple next to us got their mains and they came in after us, can you check?
en urgent | HELP a man with a knife at the bar
en high | 🤮🤮🤮
en urgent | the baby is choking
en high | You charged me for a side i never had
en high | Thank you for the lovely welcome, we have now been waiting for the menu since seven
cs high | Prijde sem nekdo?
cs urgent | na zachode lezi clovek a nehybe se
cs high | To pivo je teplý jak čaj
cs urgent | hori vam odpadkovy kos na terase
cs high | Chtěli bychom zaplatit už podruhé
cs urgent | Dcera má po dortu opuchlé oči a špatně se jí dýchá
cs high | proč je tu taková zima
cs high | rizoto přesolené
cs urgent | spadla na me police a tece mi krev z hlavy
cs high | Děkujeme za milé přijetí, jen nám pořád nikdo nepřinesl jídlo
cs high | dite nema zidlicku
pl high | gdzie jest kelner??
pl urgent | kolega dostal drgawek przy stoliku 8
pl high | frytki jak guma
pl urgent | w zupie byl kawalek szkla
pl high | Ile mozna czekac na rachunek
pl urgent | z gniazdka leci dym
pl high | smierdzi w toalecie
pl high | Zamówiłem bez cebuli. Jest cebula.
pl urgent | syn ma uczulenie na orzechy i puchnie mu twarz
pl high | Dziękuję za miłą obsługę, szkoda tylko że mięso było surowe
de high | Wir sitzen seit 40 Minuten hier und niemand kommt
de urgent | Meine Frau ist ohnmächtig geworden
de high | Suppe versalzen
de urgent | es riecht nach Rauch im Flur
de high | Wo bleibt unser Essen?
de urgent | mein Sohn bekommt keine Luft, er hat Nüsse gegessen
de high | Danke für den netten Empfang, aber das Schnitzel ist innen roh
de high | die toilette ist verstopft
uk high | Де наше замовлення?
uk urgent | Людина впала і не дихає
uk high | Суп холодний, офіціант грубий
uk urgent | У салаті був шматок скла
uk high | чекаємо вже годину
uk urgent | в кухні пожежа
uk high | у туалеті брудно
sk high | Kde je naša večera?
sk urgent | Manžel skolaboval pri stole, volajte záchranku
sk high | polievka studená, čašník arogantný
sk urgent | v kuchyni horí
sk high | chceme platiť a nikto nechodí
sk urgent | našla som v šaláte sklo
fr high | On attend depuis une heure et personne ne vient
fr urgent | Ma fille fait une réaction allergique, vite
fr high | Le steak est froid
fr urgent | il y a de la fumée dans la cuisine
fr high | l'addition s'il vous plait ça fait trois fois
fr urgent | un monsieur s'est évanoui aux toilettes
fr high | Merci pour l'accueil mais la viande est immangeable
it high | Dove sono le nostre pizze?
it urgent | mio marito è svenuto
it high | vorremmo pagare ma non viene nessuno
it urgent | c'è odore di gas in bagno
it high | caffè freddo
es high | ¿Dónde está nuestra comida?
es urgent | mi hijo se está ahogando
es high | la sopa esta fria y el camarero es un grosero
es urgent | hay fuego en la cocina
es high | llevamos una hora esperando
`;

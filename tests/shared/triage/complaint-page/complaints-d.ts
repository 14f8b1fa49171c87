/** And more: written after the second rules, before the third. */
export const COMPLAINTS_D = `
en urgent | There's a man lying on the floor by the entrance
en urgent | my husband is having chest pains
en urgent | the curtain just caught light
en urgent | Girl at table 6 looks like she's been drugged
en urgent | waiter tripped and hot oil went all over a kid
en urgent | I'm allergic to sesame and it was in the dip, lips are tingling
en urgent | A drunk man is hitting his girlfriend in the courtyard
en urgent | water is pouring through the light fitting
en urgent | we cant find our 4 yr old
en urgent | I swallowed something sharp
en high | No one has come to our table yet
en high | Undrinkable wine
en high | We are freezing out here
en high | We said no onions
en high | Table 12 needs cleaning
en high | charged for bread nobody ate
en high | The pasta was swimming in oil
en high | My kid's meal still isn't here and he's crying
en high | is the kitchen on strike
en high | waitress with the red hair is incredibly unpleasant
en high | what is this
en high | very poor
en high | The ladies' is out of paper
en high | I have been overcharged by 12 pounds
en high | Nice view. Shame about everything else.
en high | Beautiful room, food arrived on dirty plates
en high | Thank you for your time, but I will be writing a review
en high | Love the decor! Portion was a joke.
en high | great cocktails, terrible music
en high | Your hostess told us to hurry up
en high | 45 EUR FOR THIS???
en high | steak=shoe
en high | there is lipstick on my glass
en high | the dog next to us keeps jumping on the seats
en high | bathroom door won't lock
en high | everyone at this table got served except me
cs urgent | muž na terase nereaguje
cs urgent | někdo se mě v šatně snažil políbit
cs urgent | v omáčce byl kus drátu, mám rozříznutý jazyk
cs urgent | kouř ve sklepě!!!
cs urgent | dítě polklo korálek a dusí se
cs urgent | paní má zřejmě infarkt
cs urgent | opilý host mlátí barmana
cs high | obsluha kouká do mobilu
cs high | už podruhé mi přinesli špatné pití
cs high | hranolky studené jak psí čumák
cs high | Nikdo si nás nevšiml
cs high | Chtěl bych mluvit s vedoucím
cs high | V dámských není voda
cs high | moc slané
cs high | knedlíky tvrdé
cs high | Terasa krásná, ale vosy a špinavé ubrusy
cs high | Výborný steak. Přílohu jsme nedostali.
cs high | Jídlo skvělé, servírka otrávená životem
cs high | kolik jeste budeme cekat?
cs high | tohle jsem si neobjednal
cs high | rezervace na 19 a stůl obsazený
cs high | fujtajbl
pl urgent | mężczyzna przy barze ma nóż
pl urgent | babcia upadła i nie może wstać
pl urgent | dziecko połknęło kawałek plastiku
pl urgent | w kuchni wybuchł pożar
pl urgent | kelner mnie uderzył
pl urgent | czuć gaz przy wejściu
pl high | obsługa siedzi w telefonie
pl high | nie dostaliśmy przystawki
pl high | źle policzony rachunek
pl high | Woda w toalecie nie leci
pl high | lody roztopione
pl high | Stolik się klei
pl high | Czy kuchnia w ogóle działa?
pl high | Pięknie tu, ale zimno i brudno
pl high | Kotlet jak podeszwa
pl high | kelner obraził moją żonę
pl high | trzecia prośba o sztućce
pl high | ślimaczy się to
de urgent | Kind hat sich am Tee verbrüht
de urgent | Mann liegt am Boden und bewegt sich nicht
de urgent | unser Sohn ist weg, er ist drei
de urgent | Gasgeruch im Keller
de urgent | ich habe auf ein Stück Metall gebissen, Zahn kaputt
de high | Wir möchten zahlen
de high | Bedienung unverschämt
de high | Essen kommt nicht
de high | Mein Glas hat Lippenstift
de high | Salat welk
de high | Kind weint, seit 30 Min nichts
de high | Sehr schöne Lage, das Personal allerdings überfordert
de high | Pommes matschig
de high | Tisch war reserviert, jetzt sitzt da jemand
uk urgent | дитина ковтнула батарейку
uk urgent | офіціант штовхнув мою дружину
uk urgent | чоловік лежить на підлозі без свідомості
uk urgent | ми застрягли в ліфті
uk high | офіціант нас ігнорує
uk high | немає мила в туалеті
uk high | порахували зайве
uk high | пиво тепле
uk high | Все гарно, але стейк сирий
uk high | хто-небудь підійде?
sk urgent | chlap bije barmana
sk urgent | na záchode leží žena v bezvedomí
sk urgent | dieťa sa obarilo čajom
sk high | nedostali sme príbor
sk high | mäso surové
sk high | objednávka pomýlená
sk high | Krásny výhľad, príšerná obsluha
sk high | kedy príde jedlo
fr urgent | un serveur a giflé mon fils
fr urgent | la prise fait des étincelles
fr urgent | ma mère n'arrive plus à respirer
fr urgent | on est bloqués dans l'ascenseur
fr high | personne ne nous a servis
fr high | les frites sont molles
fr high | le serveur se moque de nous
fr high | pas de papier toilette
fr high | Joli cadre mais cuisine décevante
fr high | on nous a oubliés
fr high | mauvais plat
it urgent | c'è fumo in cucina
it urgent | il cameriere ha spinto mia moglie
it urgent | mia madre è caduta dalle scale
it urgent | non trovo mia figlia
it high | nessuno ci serve
it high | la carne è cruda
it high | manca la carta igienica
it high | posto carino ma servizio pessimo
it high | birra calda
it high | abbiamo ordinato un'ora fa
es urgent | un camarero ha empujado a mi mujer
es urgent | mi hija tiene alergia y no puede respirar
es urgent | sale humo de la cocina
es urgent | no encontramos a nuestro hijo
es high | nadie nos trae la carta
es high | el pollo está crudo
es high | no hay papel en el baño
es high | muy bonito pero carísimo
es high | el camarero nos ha insultado
es high | falta un plato
nl high | Waar blijft ons eten?
da high | Maden er kold
fi high | Ruoka on kylmää
`;

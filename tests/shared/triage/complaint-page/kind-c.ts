/** Kind words written together with the third set of complaints. */
export const KIND_C = `
en | Big thanks to the kitchen team
en | The roast was out of this world
en | You guys rock!
en | Such a warm welcome, we felt right at home
en | Superb tasting menu and the sommelier knew everything
en | Jack behind the bar is a legend
en | Our anniversary dinner was magical
en | First class service, five stars
en | fantastic!!!!
en | Loved the terrace and the music
en | The kids loved the pancakes
en | A+
en | keep doing what you are doing
en | Absolutely stunning view and great cocktails
en | we will definitely come again, thank you for everything
en | Very happy with our visit
en | Thank you for the free dessert
en | The waiter was so patient with our toddler, thank you
en | wow
en | Please pass our compliments to the chef
en | My new favourite place
en | Everything was great, from the starters to the dessert
cs | Úžasné!
cs | Bylo nám u vás moc hezky
cs | Děkuju, fakt super večer
cs | Obsluha jednička
cs | Chválím kuchaře, guláš byl famózní
cs | Velká spokojenost, doporučuji
cs | Moc příjemné posezení
cs | Pivo jak křen, jídlo bomba
cs | děkujeme za skvělou oslavu narozenin, všichni byli nadšení
cs | Jste skvělí
cs | nejlepší kafe v Praze
cs | Paní servírka byla zlatá
cs | Všem vřele doporučuji
cs | Palec nahoru
cs | Fakt dobrý
cs | Krása, klid, pohoda
pl | Jesteście najlepsi!
pl | Bardzo dobre jedzenie
pl | Pycha
pl | Dziękujemy za wspaniałe urodziny
pl | Obsługa przesympatyczna, jedzenie wyśmienite
pl | super miejsce na randkę
pl | Kucharz mistrz
pl | Gorąco polecam, na pewno wrócimy
pl | Było bardzo miło, pozdrawiam serdecznie
pl | Ukłony dla szefa kuchni
pl | wszystko ok, dziękuję
pl | najlepsza pizza w mieście!!!
de | Danke, war super!
de | Wir waren rundum zufrieden
de | Tolles Team, tolle Küche
de | Das beste Steak seit langem
de | Top Service, gerne wieder
de | Sehr schönes Ambiente und sehr gutes Essen
de | Kompliment an den Koch
de | Wir haben uns wie zu Hause gefühlt
de | Einfach nur lecker
de | Liebes Team, danke für den tollen Geburtstag
uk | Все було чудово
uk | Дуже привітні офіціанти
uk | Дякуємо за смачну вечерю
uk | Атмосфера супер, їжа неймовірна
uk | Ви найкращі
uk | Вареники просто бомба
sk | Skvelé, ďakujeme
sk | Boli sme veľmi spokojní
sk | Jedlo vynikajúce, obsluha príjemná
sk | Odporúčam všetkým
sk | ste najlepší
sk | krásny podnik
fr | Merci pour ce bon moment
fr | Tout était très bon
fr | Équipe au top
fr | Nous avons passé une excellente soirée
fr | Super accueil, plats délicieux
fr | Je recommande
fr | On s'est régalés
it | Grazie di tutto
it | Cena ottima e servizio veloce
it | Siete fantastici
it | Ci siamo trovati benissimo
it | La migliore pizza della città
it | Consigliatissimo
es | Muy buena comida y excelente servicio
es | Sois geniales
es | Nos encantó
es | Gracias por todo
es | La mejor tortilla de la ciudad
es | Muy recomendable
es | Trato inmejorable
`;

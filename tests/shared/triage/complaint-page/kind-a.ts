/** Kind words on the complaint page: nobody's phone rings for them. */
export const KIND_A = `
en | Thank you!
en | Great food, great people
en | The staff were amazing, thank you Anna
en | Loved it ❤️
en | Lovely evening, we will be back
en | delicious!!
en | I just want to say the soup was excellent
en | Thank you for looking after my grandmother so kindly
en | Best night out in ages. The band was brilliant and the bartender makes a mean negroni.
en | nothing to complain about, keep it up
en | 😍😍😍
en | Nothing went wrong, everything was great
en | compliments to the kitchen
cs | Děkujeme!
cs | Bylo to skvělé
cs | Výborné jídlo i obsluha
cs | moc dekujeme za prijemny vecer
cs | ❤️
cs | Polévka byla vynikající, jen tak dál
cs | Chtěli jsme pochválit pana vrchního, skvělý člověk
cs | všechno v pořádku, byli jsme spokojení
cs | Nejlepší guláš, jaký jsem kdy jedl
cs | Žádná stížnost, jen pochvala
pl | Dziękujemy!
pl | Było pysznie
pl | swietna obsluga i jedzenie
pl | Bardzo miły wieczór, dziękujemy pani Kasi
pl | Najlepszy żurek jaki jadłam
pl | wszystko super, pozdrawiamy
pl | Chciałam pochwalić kelnera, był wspaniały
pl | Nic dodać nic ująć, brawo dla kucharza
de | Vielen Dank!
de | Sehr lecker und nettes Personal
de | Es war ein wunderschöner Abend
de | Bestes Schnitzel, sehr freundliche Bedienung
de | Alles perfekt, weiter so
de | Ich wollte mich nur bei Lena bedanken, sie war toll
de | Nichts zu meckern, einfach klasse
uk | Дякую!
uk | Дуже смачно і затишно
uk | Дякуємо Олені, вона чудова
uk | Найкращий борщ
uk | Все сподобалося, прийдемо ще
uk | Молодці, так тримати
sk | Ďakujem!
sk | Bolo to super, veľmi chutné
sk | Milý personál, výborná káva
sk | Ďakujeme za krásny večer
sk | Najlepší burger v meste
sk | všetko bolo perfektné
fr | Merci !
fr | Très bon repas, personnel adorable
fr | C'était parfait
fr | Rien à redire, super soirée
fr | Merci à Julie pour sa gentillesse
fr | Meilleur croissant de la ville
it | Grazie!
it | Tutto perfetto, personale simpatico
it | La pasta era squisita
it | Ottima cena, torneremo
it | Bravissimi
es | ¡Gracias!
es | Todo perfecto, el personal encantador
es | La paella estaba buenísima
es | Excelente atención, volveremos
es | Enhorabuena al equipo
`;

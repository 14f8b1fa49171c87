/** Kind words written together with the fourth set of complaints. */
export const KIND_D = `
en | Thanks a million
en | Honestly the best ramen I have had outside Japan
en | What a find! Cosy room and clever cooking.
en | The lad who served us was brilliant
en | We had a ball
en | Tell Maria she is a star
en | Beautiful food beautifully served
en | Ten out of ten from the four of us
en | So happy we came here for our wedding anniversary
en | really tasty food and really kind people
en | Amazing brunch, amazing coffee, amazing dog
en | Thank you for making our day
en | A big hug to the whole team
en | Best fish and chips on the coast
en | Fantastic value and lovely portions
en | We were treated like royalty
en | good vibes only
en | Cheers guys, top night
en | the cheesecake 😍
en | Great experience from start to finish
cs | Perfektní obsluha, perfektní jídlo
cs | Děkuji Vám za milou obsluhu
cs | Bylo to fakt luxusní
cs | Skvělé místo na oslavu
cs | Ten dort byl božský
cs | Rádi jsme se zastavili, moc nám chutnalo
cs | mňam
cs | Díky za skvělý servis a úsměv
cs | Tleskám kuchyni
cs | nejmilejší personál
cs | Super zážitek, děti byly nadšené
cs | Chutnalo nám, děkujeme a těšíme se příště
cs | Výborná zmrzlina 🍦
cs | Prostě top
pl | Wielkie dzięki za wszystko
pl | Kuchnia na najwyższym poziomie
pl | Smacznie i miło
pl | Rewelacyjne ciasta
pl | Jak zawsze super
pl | Najlepsze naleśniki, dzieci zachwycone
pl | Pyszna kawa i piękne wnętrze
pl | dzięki, było ekstra
pl | Czuliśmy się jak w domu
pl | wspaniała atmosfera
pl | 10/10
de | Herzlichen Dank für alles
de | Hervorragende Küche, sehr aufmerksamer Service
de | Schnitzel ein Traum
de | Wir kommen wieder!
de | Es hat uns sehr gut geschmeckt
de | Ein toller Abend mit tollen Leuten
de | Daumen hoch für das Team
de | sehr gemütlich und lecker
de | Bin begeistert
uk | Дуже вдячні за чудовий вечір
uk | Смачнюща піца
uk | Персонал дуже привітний
uk | Прекрасне обслуговування
uk | Кращого борщу не їла
uk | любимо ваш заклад
sk | Všetko chutilo, obsluha milá
sk | Úžasná atmosféra
sk | Perfektné, prídeme zas
sk | Ďakujeme pekne za všetko
sk | najlepšia káva
fr | Un grand merci à toute l'équipe
fr | Accueil chaleureux et cuisine savoureuse
fr | Nous avons adoré
fr | Excellent rapport qualité prix
fr | Parfait du début à la fin
fr | Très belle soirée
it | Siamo stati benissimo, grazie
it | Cibo delizioso e personale cordiale
it | Che bontà
it | Serata fantastica
it | Bravi tutti
it | Pizza eccezionale
es | Qué maravilla de sitio
es | Camareros muy simpáticos
es | Comimos de maravilla
es | Un lugar con encanto
es | Gracias, todo estupendo
es | repetiremos sin duda
`;

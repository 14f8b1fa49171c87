/** Kind words on the complaint page. Written before its rules, and kept aside while they were made. */
export const KIND_B = `
en | Everything was perfect, thank you so much!
en | Just wanted to say our waitress Ella was wonderful
en | best pancakes ever 😍
en | Thanks for a lovely birthday dinner, the cake was beautiful
en | no complaints at all, great night
en | We come here every year and it is always a joy. Lovely people.
en | 👍👍
en | 10/10 would come again
en | Please tell the chef the lamb was the best I have ever eaten
en | What a wonderful evening! My mum turned 70 and you made her feel like a queen.
cs | Moc děkujeme, bylo to výborné!
cs | skvela obsluha, urcite se vratime
cs | nejlepší svíčková ve městě ❤️
cs | Vyřiďte prosím kuchaři velkou pochvalu
cs | Nemáme co vytknout, paráda
cs | Děkuji za krásný večer, slečna Klára byla moc milá
cs | super
cs | Bylo to moc dobre a obsluha usmevava
cs | Krásné prostředí, výborná káva a milý personál. Rádi přijdeme znovu.
cs | diky za vsechno, uzasny zazitek
pl | Wszystko pyszne, dziękujemy!
pl | obsluga na medal, na pewno wrocimy
pl | Najlepsze pierogi w mieście 😋
pl | Dziękuję panu Tomkowi za cudowną opiekę
pl | super klimat i przemiła kelnerka
pl | Nie mam się do czego przyczepić, rewelacja
pl | polecam!!!
pl | Piękny wieczór, świetne jedzenie. Dziękujemy całej załodze.
de | Alles super, vielen Dank!
de | Das Essen war ausgezeichnet und der Service sehr freundlich
de | Wir kommen gerne wieder
de | Ein großes Lob an die Küche
de | lecker lecker lecker
de | Danke für den schönen Abend, wir haben uns sehr wohl gefühlt
de | Bester Kaiserschmarrn der Stadt ❤️
uk | Дуже дякуємо, все було смачно!
uk | Чудове місце, привітний персонал
uk | найкраща кава в місті ❤️
uk | Дякую за гарний вечір
uk | все супер, обов'язково прийдемо ще
uk | Неймовірно смачно, рекомендую всім
sk | Ďakujeme, bolo to výborné
sk | skvelá obsluha a chutné jedlo
sk | Najlepšie halušky široko ďaleko
sk | Veľmi pekné prostredie, určite prídeme znova
sk | vdaka za krasny vecer
fr | Merci beaucoup, c'était délicieux !
fr | Service impeccable et personnel très sympathique
fr | un vrai régal 😋
fr | Bravo au chef, tout était parfait
fr | On reviendra avec plaisir
fr | Excellente soirée, merci à toute l'équipe
it | Tutto buonissimo, grazie mille!
it | Personale gentilissimo e cibo ottimo
it | complimenti allo chef
it | Torneremo sicuramente
it | una serata bellissima, grazie
es | Todo muy rico, muchas gracias
es | El servicio fue excelente y la comida deliciosa
es | volveremos seguro
es | felicidades al cocinero, increíble
es | Gracias por una noche maravillosa
`;

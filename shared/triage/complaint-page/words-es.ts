import type { PageLexicon } from './row.ts';

/** Spanish. */
export const PAGE_ES: PageLexicon = [
  [
    'kind',
    2,
    `de maravilla | aplausos | poesia | un sueno | geniales | encantados | encantada | encantado | nos encanto | casera | casero | fresc* | profesional* | carinos* | magic* | leyenda | como en casa | acogid* | cuidad* | jugos* | crujient* | tiern* | exito* | un placer | placer | disfrut* | maravilla | diez | cinco estrellas | de lujo | cien por cien | que rico | que bueno | wow | amor | fan | buen | bueno | buena | buenos | buenas | muy bien | rico | rica | ricos | ricas | riquisim* | amable* | amabil* | simpatic*
      | agradable* | atent* | acogedor* | bonito | bonita | lindo | linda | encanta* | encanto | gusto | gustado | recomend*
      | volver* | volveremos | repetir* | felicidades | felicitaciones | enhorabuena | content* | feliz | felices | satisfech*
      | sabros* | genial | bravo | seguid asi | sigan asi | hasta pronto | cariños* | cumpleanos feliz | un diez | un 10`,
  ],
  [
    'kind',
    3,
    `excelent* | perfect* | delicios* | exquisit* | maravillos* | fantastic* | increible* | estupend* | espectacular* | magnific*
      | buenisim* | super | inmejorable* | impecable* | excepcional* | el mejor | la mejor | los mejores | las mejores
      | inolvidable* | fenomenal* | encantador* | encantadora | diez`,
  ],
  ['thanks', 2, `gracias | agradec* | agradecid*`],
  [
    'covered',
    3,
    `nada que ~ decir/objetar/reclamar/envidiar/reprochar/anadir | ninguna/ningun queja/pega/problema/reclamacion
      | sin quejas/duda/pegas/fallos | sin queja | solo elogios | solo ~ felicitar/agradecer
      | no puedo/podemos/se_puede ~ pedir_mas/quejar* | nunca ~ comido ~ tan/mejor/igual | no ~ defrauda | no cambien
      | no cambieis | por favor ~ felicit*/agradez*/den/dale/dar_las_gracias | nada malo`,
  ],
  [
    'covered',
    0,
    `no solo | no solamente | no pasa nada | no hay problema | sin problema | no importa | de nuevo | otra vez gracias
      | una vez mas | gracias de nuevo | no es nada`,
  ],
  [
    'plain',
    0,
    `comimos | comido | probado | probamos | cenado | cenamos | vacaciones | ciudad | pueblo | zona | descubrimiento | menu | platos | plato | vino | cerveza | postre | postres | tortilla | tapas | pizza | terraza | jardin | musica | vistas | ninos | marido | mujer | hija | hijo | madre | mama | boda | sabado | domingo | mundo | barrio | zona | dueno | duena | gente | sois | estais | son | hacen | visita | comida | servicio | personal | camarero | camarera | cocinero | cocina | chef | noche | cena | almuerzo | sitio | lugar
      | restaurante | local | todo | todos | todas | muchas | mucho | muy | realmente | siempre | seguro | hemos | estado | estaba
      | estuvo | fue | atencion | trato | ambiente | ciudad | familia | amigos | equipo | paella | para | nuestra | nuestro | tiempo
      | gran | cumpleanos`,
  ],
  [
    'trouble',
    1,
    `imposible | no obstante | mientras | eso si | a pesar | menos | caos | caotico | triste | raro | rara | escas* | pequen* | empeor* | regular | mediocre | insult* | burl* | llor* | estres* | aburr* | desbord* | flojo | floja | soso | no | nadie | nunca | nada | ningun* | sin | ni | tampoco | pero | aunque | lastima | desgraciadamente | lamentablemente
      | solo | salvo | excepto | sin embargo | antes era | la ultima vez | normalmente | en cambio | demasiad* | muy alt* | muy fri*
      | muy car* | muy lent* | muy salad* | todavia | aun | esper* | cola | hora | horas | minuto* | tarde | retras* | lent* | larg*
      | etern* | olvid* | falta* | perdid* | equivoc* | error* | mal | fri* | tibi* | helad* ~ sopa | corriente de aire | calor
      | crud* | quemad* | aceitos* | sec* | dur* | gomos* | salad* | sos* | acid* | amarg* | podrid* | moho* | huele | olor | apest*
      | asco | asqueros* | incomible | caducad* | suci* | pegajos* | manch* | pelo | pelos | mosca | moscas | insect* | cucarach*
      | raton | cristal | vidrio | sangre | bano | banos | jabon | papel | gotea | rot* | cojea | derram* | atascad* | humo | ruid*
      | alta | alto | grit* | ladr* | borrach* | maleducad* | groser* | antipatic* | arrogant* | ignor* | malo | mala | pesim*
      | horrible* | terrible* | peor* | fatal | decepc* | vergonz* | verguenza | inacept* | caro | cara | carisim* | cuenta | cobr*
      | devol* | reclam* | queja* | enferm* | dolor* | alerg* | sangr* | cay* | caid* | resbal* | fuego | incendio | peligr* | ayuda
      | policia | medico | robad* | encerrad* | amenaz* | golpe* | racis* | neg* a | problema* | deberia* | podria* | hubiera
      | disculp* | explic* | nos fuimos | cerrad* | un poco | vaci* | mitad`,
  ],
  [
    'ask',
    1,
    `por favor | podemos | puedo | pueden | podrian | puede | queremos | quisiera* | necesit* | traer | traiga* | pedimos
      | pedido | donde | cuando | porque | por que | alguien | cuanto | pagar | carta | agua | servillet* | tenedor | cuchara
      | pan | ticket`,
  ],
  [
    'settled',
    2,
    `todo bien | todo en orden | todo ok | todo solucionado | solucionado | resuelto | ya llego | ya esta | ya lo tenemos
      | ya ha llegado | ya funciona | arreglado | no pasa nada | no hay problema | sin problema | respuesta rapida | rapidez`,
  ],
  ['ack', 2, `ok | vale | de acuerdo | entendido | si | perfecto | adios | buenas noches | listo | muy bien`],
  [
    'booking',
    2,
    `reservar ~ mesa/sitio/sala/habitacion/para_# | cambiar/cancelar/anular/mover/confirmar ~ reserva
      | quisiera/quisieramos/querria/queria/quiero/queremos ~ mesa ~ para_#/manana/sabado/domingo/viernes/esta_noche`,
  ],
  [
    'lost',
    2,
    `olvid*/perdi/perdido/dejado/deje/dejamos/encontr* ~ paraguas/abrigo/chaqueta/bufanda/bolso/cartera/movil/telefono/gafas/llaves/gorro/sombrero/guantes/peluche/cargador/mochila/jersey/anillo/reloj/libro
      | objetos perdidos`,
  ],
  ['alarm', 1, `socorro | auxilio | ayuda | fuego | incendio | emergencia | sos | policia | sangre | humo | gas | ambulancia`],
  [
    'greeting',
    0,
    `buenos dias | buenas tardes/noches/dias | buenas | buen dia | un saludo | saludos | feliz noche/dia/tarde | que tengan ~ buen/buena/feliz`,
  ],
  ['wish', 0, `buena noche`],
];

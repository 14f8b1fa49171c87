import type { Lexicon } from '../row.ts';

/** French: what cannot wait. An apostrophe joins: "l'ambulance" is `lambulance`. */
export const HARM_FR: Lexicon = [
  [
    'allergy',
    2,
    `reaction/reactions allergique/allergiques | choc allergique/anaphylactique | anaphyla* | gonfle* | gonfl* ~ visage/levre*/langue/gorge/yeux | levres/langue/visage/gorge/yeux ~ gonfl*/enfl* | enfl* | urticaire | allergi* ~ pourtant/malgre/contenait/dedans/mange`,
  ],
  [
    'foreign-body',
    2,
    `verre/metal/plastique/vis/clou/fil/dent/caillou/agrafe/lame/aiguille ~ dans ma/mon/mes/la/le/les/notre/son/sa ~ salade/soupe/plat/assiette/pain/pates/pizza/burger/riz/gateau/viande/nourriture/bouche/dessert/sandwich/repas
      | dans ~ salade/soupe/plat/assiette/pain/pates/pizza/burger/riz/gateau/viande/dessert/sandwich/cafe/biere/sauce/omelette ~ du_verre/de_verre/clou/une_vis/agrafe/lame/aiguille/caillou/fil_de_fer
      | morceau*/bout*/eclat*/debris de verre/metal/plastique/fer | trouve du/de verre | cafard*/ver/vers/asticot*/souris/rat ~ dans | asticot* | casse une/la/ma dent | lame de rasoir`,
  ],
  [
    'injury',
    2,
    `avale ~ pile/verre/plastique/metal/piece/bouton/os | par terre ~ inconscient*/bouge/homme/femme/monsieur/dame | allonge/allongee par/au terre/sol | saigne | saignent | saigner | saignement* | du sang | en sang | blesse/blessee/blesses | blessure* | sest/setait coupe/coupee/brule/brulee/blesse/blessee/evanoui/evanouie/effondre/effondree/etouffe/ecroule/ecroulee/casse | me suis ~ coupe/coupee/brule/brulee/blesse/blessee/casse/cassee
      | evanoui* | evanouissement | inconscient* | perdu connaissance | effondre* | ecroule* | fait un malaise | malaise | crise cardiaque | infarctus | arret cardiaque | avc | convuls* | crise depilepsie | epilep* | etouffe* | setouffe | sest etouffe
      | respire plus/pas/mal | respirer | peut plus respirer | ne respire | est tombe/tombee ~ escalier*/sol/terre/inconscient* | tombe ~ escalier* | glisse/glissee ~ sol/escalier* | fracture* | brulure* | ebouillant* | electrocut* | ne bouge plus`,
  ],
  [
    'food-poisoning',
    2,
    `intoxication* ~ alimentaire* | intoxique* | empoisonn* | vomi | vomit | vomir | vomis | vomissement* | vomissons | diarrhee* | salmonell* | malade* ~ apres/depuis/toute/suite | tombe/tombes/tombee malade/malades | crampes ~ ventre/estomac`,
  ],
  [
    'fire-gas',
    2,
    `au feu | le feu | du feu dans/en | il y a ~ feu/fumee/incendie | incendie* | feu dans/en/a ~ cuisine/salle/toilettes/terrasse/poubelle* | fumee* | en flammes | prend/pris feu | odeur/sent/pue/fuite ~ gaz/brule/fumee | fuite de gaz | explos* | etincelle* | sortie de secours ~ bloque*/fermee`,
  ],
  [
    'assault',
    2,
    `homme/type/client/monsieur/femme/quelquun ~ couteau/arme/pistolet/machette | frappe/frappee/frappes ~ moi/mon/ma/un/une/nous/le/la | ma/la/lui/nous_a ~ frappe/frappee/gifle/giflee/pousse/poussee/crache/agresse/agressee/menace/menacee | agress* ~ physique*/mon/ma/moi/par | agression* | gifle | bagarre* | menace de/nous/me/des | menaces ~ de_mort/mort | nous menace | me menace | couteau ~ homme/menace/a_la_main | homme/type/client avec/arme ~ couteau/arme/pistolet | arme a feu | pistolet | crache sur/dans`,
  ],
  [
    'harassment',
    2,
    `harcel* | attouch* | ma touche/touchee | mains aux fesses | main aux fesses | sexuel* | camera cachee | tripot*`,
  ],
  ['discrimination', 2, `racis* | discrimin* | homophob* | a cause de ~ couleur/peau/fauteuil/voile/handicap*/origine*`],
  ['wrong-charge', 2, `debite*/preleve*/facture* ~ deux_fois/trois_fois/double | deux/trois fois ~ debite*/preleve*/ma_carte`],
  [
    'fraud',
    2,
    `vole ~ sac/telephone/portefeuille/manteau/mon/ma/mes/notre/on_ma | on ma vole | volee* mon/ma | voleur* | arnaque* | fraude*`,
  ],
  [
    'stuck-now',
    2,
    `enferme* ~ dans/toilettes/dehors/dedans/nous/moi | enferme* | bloque/bloques/bloquee/bloquees ~ dans/ascenseur/toilettes/dehors/dedans | coince* ~ dans/ascenseur/toilettes/dehors | ne peut/peux/pouvons ~ sortir/entrer | porte ~ souvre plus/pas`,
  ],
  [
    'unsafe',
    2,
    `trouve/trouvons/trouver plus/pas ~ fils/fille/enfant | retrouve/retrouvons plus/pas ~ fils/fille/enfant | plafond/etagere/lampe/panneau ~ tombe/tombee/effondre* | enfant/fille/fils ~ disparu*/perdu* | fils ~ denudes | inondation`,
  ],
  [
    'emergency-services',
    2,
    `ambulance* | lambulance | pompier* | samu | urgences | aux urgences | hopital | lhopital | appelez/appeler ~ secours/ambulance/samu/medecin/docteur/pompiers/police/15/112 | un medecin | un docteur | au secours | les secours`,
  ],
  ['legal', 2, `avocat* ~ mon/notre/un/contact* | mon avocat | porter plainte | porte plainte | plainte a la police`],
  ['inspection', 2, `services dhygiene | inspection sanitaire | ddpp`],
];

/** Italian: what cannot wait. */
export const HARM_IT: Lexicon = [
  [
    'allergy',
    2,
    `reazione/reazioni allergica/allergiche | shock anafilattico | anafila* | gonfi* ~ labbra/lingua/viso/faccia/gola/occhi/occhio | labbra/lingua/viso/faccia/gola/occhi ~ gonfi* | si sta gonfiando | si gonfia* | orticaria | allergi* ~ nonostante/conteneva/dentro/mangiato`,
  ],
  [
    'foreign-body',
    2,
    `vetro/metallo/plastica/vite/chiodo/filo/dente/sasso/graffetta/ago/lametta ~ nel/nella/nello/nei/nelle/dentro ~ insalata/zuppa/piatto/pane/pasta/pizza/riso/torta/carne/cibo/bocca/panino/dolce/minestra
      | nel/nella/nello/nei/nelle/nell/dentro ~ insalata/zuppa/piatto/pane/pasta/pizza/riso/torta/carne/cibo/panino/dolce/minestra/caffe/birra/sugo ~ vetro/vetri/chiodo/una_vite/graffetta/ago/lametta/sasso
      | pezz*/scheggi*/frammento/frammenti di vetro/metallo/plastica/ferro | trovato del/un/dei vetro/vetri | scarafagg* | blatt* | vermi | rotto un/il dente | nellinsalata ~ vetro | vetro ~ nellinsalata`,
  ],
  [
    'injury',
    2,
    `ingoiato/ingerito ~ batteria/pila/vetro/plastica/metallo/moneta/osso | steso/sdraiato/disteso/sdraiata/stesa a/per terra | sanguin* | sangue | svenut* | sviene | svenendo | svenimento | incosciente | perso conoscenza/i_sensi | privo/priva di sensi | collassat* | crollat* ~ terra/pavimento/persona/signor* | si e sentito/sentita male | sentito male | sentita male | malore | sta male | infarto | arresto cardiaco | ictus | convuls* | crisi epilettic* | epilett*
      | soffoca* | sta soffocando | non respira | non riesce a respirare | non riesco a respirare | respira a fatica | ferit* ~ si_e/sono/persona/bambin*/mano/testa/mi | mi sono ~ ferit*/tagliat*/bruciat*/scottat*/ustionat* | si e ~ tagliat*/bruciat*/scottat*/ustionat*/rotto/rotta/fatto_male
      | ustion* | scottat* ~ mano/bambin*/lingua | scivolat* | caduto/caduta ~ scal*/pavimento/terra | e caduto | e caduta | frattura* | folgorat* | non si muove`,
  ],
  [
    'food-poisoning',
    2,
    `intossica* | avvelena* | vomit* | diarrea | salmonell* | stat*/sentit* male ~ dopo | crampi ~ stomaco/pancia`,
  ],
  [
    'fire-gas',
    2,
    `incendio | al fuoco | fuoco in/nel/nella | in fiamme | fiamme | a fuoco | preso fuoco | va a fuoco | fumo ~ cucina/esce/bagno/soffitto/sala/presa | pieno di fumo | ce ~ fumo/fuoco | odore/puzza/perdita/fuga ~ gas/bruciato/fumo | esplos* | scintill* ~ presa/cavo | uscita di sicurezza ~ bloccat*/chiusa`,
  ],
  [
    'assault',
    2,
    `uomo/tizio/cliente/signore/ragazzo/qualcuno ~ coltello/pistola/arma | picchia* | ha ~ colpito/schiaffeggiato/spinto/sputato/aggredito/minacciato/dato_un_pugno/dato_uno_schiaffo | aggred* | aggression* | minaccia* | rissa | coltello ~ uomo/minaccia* | uomo/tizio/cliente con ~ coltello/pistola/arma | con un coltello | pistola | armato | spintonat*`,
  ],
  ['harassment', 2, `molest* | palpeggi* | palpat* | sessual* | telecamera nascosta | mi ha toccat*`],
  ['discrimination', 2, `razzis* | discrimin* | omofob* | per ~ colore_della_pelle/carrozzina/velo/disabil*`],
  ['wrong-charge', 2, `addebitat* ~ due_volte/doppio/tre_volte | due/tre volte ~ addebitat*/carta | pagamento doppio`],
  ['fraud', 2, `rubat* | rubano | furto | ladro | ladri ~ borsa/cellulare/portafoglio | scippat* | truffa* | borseggi*`],
  [
    'stuck-now',
    2,
    `chius* ~ dentro/fuori/in_bagno/nel_bagno | bloccat* ~ dentro/ascensore/bagno/fuori | non riusciamo/riesco/possiamo/posso ~ uscire/entrare | la porta non si apre | intrappolat*`,
  ],
  [
    'unsafe',
    2,
    `trovo/troviamo/trova piu ~ figlio/figlia/bambino/bambina | non trovo/troviamo ~ figlio/figlia/bambino/bambina/nipote | soffitto/mensola/lampada/insegna ~ cadut*/crollat* | bambino/bambina/figlio/figlia ~ scomparso/scomparsa/spariti/sparito/sparita/perso/persa | cavi scoperti | allagat* | allagamento`,
  ],
  [
    'emergency-services',
    2,
    `ambulanza | lambulanza | pronto soccorso | ospedale | pompieri | vigili del fuoco | chiam* ~ ambulanza/lambulanza/medico/dottore/soccorsi/polizia/carabinieri/118/112 | un medico | un dottore | serve ~ medico/dottore/ambulanza/aiuto | carabinieri`,
  ],
  ['legal', 2, `avvocato | denuncia* | querela*`],
  ['inspection', 2, `asl | nas ~ chiam*/segnal* | i nas | ufficio igiene`],
];

/** Spanish: what cannot wait. */
export const HARM_ES: Lexicon = [
  [
    'allergy',
    2,
    `reaccion/reacciones alergica/alergicas | shock anafilactico | choque anafilactico | anafila* | hincha* | labios/lengua/cara/garganta/ojos ~ hinch* | urticaria | ronchas | alergi* ~ avis*/dije/contenia/llevaba/comio`,
  ],
  [
    'foreign-body',
    2,
    `vidrio*/cristal/cristales/metal/plastico/tornillo/clavo/alambre/diente/piedra/grapa/aguja/cuchilla ~ en ~ ensalada/sopa/plato/comida/pan/pasta/pizza/arroz/tarta/carne/boca/hamburguesa/postre/bocadillo/paella
      | en ~ ensalada/sopa/plato/comida/pan/pasta/pizza/arroz/tarta/carne/hamburguesa/postre/bocadillo/paella/cafe/cerveza/salsa ~ vidrio*/cristales/tornillo/clavo/alambre/grapa/aguja/cuchilla/piedra
      | trozo*/pedazo*/astilla* de vidrio/cristal/metal/plastico/hierro | cucarach* | gusano* | rot*/partido/partio ~ diente/muela`,
  ],
  [
    'injury',
    2,
    `tragado/trago ~ pila/vidrio/cristal/plastico/metal/moneda/hueso | tirado/tirada/tumbado/tumbada en el suelo | sangr* ~ estoy/esta/estan/mucho/boca/mano/cabeza/hay/con/me | sangrando | sangre ~ hay/boca/mano/cabeza/mucha/llen* | desmay* | desvanec* | inconsciente | perdio el conocimiento | perdido el conocimiento | desplom* | colaps* ~ persona/senor*/mujer/hombre/alguien/mi | se ha caido | se cayo | me cai | caida ~ escalera*/suelo | infarto | ataque al corazon | paro cardiaco | ictus | derrame | convuls* | ataque epileptico | epilep*
      | ahog* ~ esta/se/nino/hijo/hija/bebe/atragant* | ahogando | atragant* | asfixi* | no respira | no puede/puedo respirar | respira mal | herid* ~ persona/hay/esta/estoy/nino | se ha ~ cortado/quemado/roto/golpeado/hecho_dano | me he ~ cortado/quemado/roto | me corte | quemadura* | escald* | resbal* | fractura* | electrocut* | descarga electrica | se encuentra mal | se siente mal ~ muy/mi/mujer/hijo | se puso mal | no se mueve`,
  ],
  [
    'food-poisoning',
    2,
    `intoxica* | envenena* | vomit* | diarrea | salmonel* | nos pusimos malos | malos del estomago | enfermo/enferma/enfermos ~ despues/tras/desde/comer | gastroenteritis`,
  ],
  [
    'fire-gas',
    2,
    `incendio | hay fuego | fuego en | en llamas | llamas ~ cocina/salen | se quema la/el | se esta quemando | esta ardiendo | ardiendo | prendio fuego | hay humo | humo en/sale/por | sale humo | olor/huele/fuga/escape ~ gas/quemado/humo | explo* | chispas ~ enchufe/salen | salida de emergencia ~ bloquead*/cerrad*`,
  ],
  [
    'assault',
    2,
    `hombre/tipo/cliente/senor/chico/alguien ~ cuchillo/navaja/pistola/arma | golpe* ~ me/nos/mi/le/un/camarero | me/nos/le pego | me/nos/le ha pegado | pego ~ a_mi/a_un/mi | empuj* ~ me/nos/mi/camarero | escupi* ~ me/nos/comida/plato | agredi* | agresion* | amenaz* | pelea | navaja | con un cuchillo | hombre/tipo/cliente con ~ cuchillo/pistola/arma | pistola | bofetada | punetazo*`,
  ],
  ['harassment', 2, `acoso | acos* | manose* | toco ~ culo/pecho/sin | me ha tocado el | sexual* | camara oculta`],
  ['discrimination', 2, `racis* | discrimin* | homofob* | por ~ color_de_piel/silla_de_ruedas/velo/ser_negro/ser_gay`],
  ['wrong-charge', 2, `cobrado/cobraron/cargado/cargaron ~ dos_veces/doble/tres_veces | dos/tres veces ~ cobr*/carg*/tarjeta`],
  [
    'fraud',
    2,
    `robado | robaron | han robado | robo ~ bolso/movil/cartera | ladron* ~ bolso/movil/cartera/hay | estafa* | fraude`,
  ],
  [
    'stuck-now',
    2,
    `encerrad* ~ en/bano/ascensor/dentro/fuera | encerrad* | atrapad* | no podemos/puedo/puede ~ salir/entrar | atascad* ~ ascensor/bano | la puerta no se abre`,
  ],
  [
    'unsafe',
    2,
    `encuentro/encontramos/encuentra ~ hijo/hija/nino/nina/nieto/nieta | techo/estante/lampara/cartel ~ caido/cayo/derrumb* | nino/nina/hijo/hija ~ desaparecid*/perdid*/perdio | cables ~ pelados/sueltos | inundacion | inundad*`,
  ],
  [
    'emergency-services',
    2,
    `ambulancia* | hospital ~ al/en_el/llev* | urgencias | bomberos | llam* ~ ambulancia/medico/doctor/policia/bomberos/112/emergencias | un medico | una ambulancia | socorro | auxilio | necesit* ~ medico/doctor/ambulancia/ayuda_urgente`,
  ],
  ['legal', 2, `abogado* | denunci* | demandar ~ vamos/voy/les`],
  ['inspection', 2, `sanidad ~ llam*/denunc*/inspec*/voy | inspeccion de sanidad`],
];

import type { PageLexicon } from './row.ts';

/** French. Apostrophes join: "c'était" is `cetait`. */
export const PAGE_FR: PageLexicon = [
  [
    'kind',
    2,
    `applaudissements | un reve | une tuerie | qualite prix | regale | regales | bonheur | coup de coeur | genereu* | delicat* | soigne* | rapide et | professionnel* | comme a la maison | magique | legende | wow | convivial* | cosy | tendre* | fondant* | croustillant* | on adore | jadore | nous avons adore | hate de revenir | prevenant* | courtois* | poli | polie | bonne continuation | merveille* | passe un bon/excellent/agreable/super | bien accueilli* | bon | bonne | bons | bonnes | tres bon | tres bien | bien mange | agreable* | sympa | sympas | sympathique* | gentil*
      | gentille* | gentillesse | aimable* | accueillant* | chaleureu* | souriant* | charmant* | adorable* | attentionne*
      | attentif* | attentive* | beau | belle | joli* | recommand* | reviendr* | reviendrai | reviendrons | on revient | a bientot
      | avec plaisir | bravo | felicitations | compliment* | chapeau | continuez | content* | ravi | ravie | ravis | enchante*
      | aime | adore | adoree | regale* | regales | savoureu* | gourmand* | frais et | plaisir | satisfait* | joyeux anniversaire
      | top | chouette | cosy`,
  ],
  [
    'kind',
    3,
    `excellent* | parfait* | delicieu* | super | magnifique* | merveilleu* | genial* | exquis* | formidable* | fantastique*
      | incroyable* | impeccable* | exceptionnel* | sublime* | meilleur* | un delice | un regal | regal | divin* | inoubliable*
      | au top | remarquable*`,
  ],
  ['thanks', 2, `merci | mercis | remercie* | remercier | remerciement* | remercions | reconnaissant*`],
  [
    'covered',
    3,
    `rien a ~ redire/reprocher/dire/ajouter/signaler | rien ~ de_mal/nest_alle_mal
      | aucun/aucune plainte/reproche/critique/probleme/fausse_note | pas de plainte
      | sans faute/fausse_note/reproche/hesiter/hesitation/aucun_doute | que du bonheur/positif/bon | que du bon
      | que des compliments/eloges | juste ~ remercier/merci/feliciter/bravo
      | seulement ~ remercier/merci/feliciter | jamais ~ mange ~ aussi/si/meilleur* | jamais decu | jamais decus
      | on nest jamais decu | pas mal du tout | pas decu* | ne changez rien | ne changez ~ rien
      | svp/sil_vous_plait ~ felicit*/remerci*/transmet* | transmettez ~ merci/compliments/felicitations/remerciements
      | on ne peut ~ mieux`,
  ],
  [
    'covered',
    0,
    `pas seulement | pas de probleme | pas de souci | pas de soucis | pas grave | ce nest rien | encore merci | encore une fois
      | encore bravo | encore felicitations | a la prochaine`,
  ],
  [
    'plain',
    0,
    `mange | goute | essaye | venir | vacances | ville | village | region | decouvrir | decouverte | bien | bonne soiree | desserts | entree* | vin | vins | pizza | pates | burger | terrasse | jardin | musique | vue | enfants | mari | femme | fille | fils | maman | anniversaire | mariage | weekend | samedi | dimanche | monde | quartier | mangé | mange | venus | venu | patron | patronne | gens | chez | repas | plat | plats | service | serveur | serveuse | personnel | equipe | lequipe | accueil | cuisine | chef | cuisinier
      | soiree | soir | diner | dejeuner | midi | endroit | restaurant | cafe | cadre | ambiance | tout | toute | toutes | tous
      | cetait | etait | etaient | sont | avons | vraiment | tres | trop bon | beaucoup | encore | toujours | ville | famille | amis
      | dame | monsieur | jeune | moment | pour | avec | votre | vous | nous | notre | passe | passer | grand | grande | mille
      | fois`,
  ],
  [
    'trouble',
    1,
    `impossible | neanmoins | toutefois | tandis | quand meme | cela dit | helas | or | debord* | chaos | triste | bizarre | etrange | petit | petite* | moins | baisse* | moyen* | insult* | moqu* | pleur* | stresse* | ennuy* | mou | molle* | decue | quelconque | bof | pas | plus de | plus personne | jamais | rien | personne ne | personne nest | aucun* | sans | ni | mais | cependant
      | pourtant | dommage | malheureusement | seulement | sauf | hormis | quoique | avant cetait | dhabitude | la derniere fois
      | par contre | en revanche | juste | bemol | trop | encore rien | toujours pas | attend* | attente | dattente | heure | heures
      | minute* | tard | retard* | long | longue | longtemps | lent* | eternite | oubli* | manqu* | perdu* | faux | fausse*
      | erreur* | tromp* | mauvais* | pas le bon | froid* | tiede* | glace* | gele* | courant dair | chaud dans | cru | crue
      | saignant | brule* | carbonis* | pas cuit | gras | grasse | sec | seche | dur | dure | caoutchouc | rassis | sale* | salee*
      | sans gout | fade* | acide | amer | pourri* | moisi* | odeur* | pue* | puant* | degout* | infect* | immangeable* | perime*
      | deborde* | debordent | saletes | crasseu* | collant* | tache* | cheveu* | poil* | mouche* | insecte* | cafard* | souris
      | verre | sang | toilette* | wc | savon | papier | fuit | fuite | casse* | bancal* | renvers* | bouche* | fumee | bruit*
      | bruyant* | fort | forte | cri* | hurle* | aboi* | ivre* | impoli* | desagreabl* | arrogant* | ignor* | mechant* | nul
      | nulle | horrible* | affreu* | pire* | catastroph* | decu* | decevant* | deception | honte* | scandal* | inadmissible*
      | inacceptable* | cher | chere | arnaque* | factur* | laddition | addition | rembours* | reclam* | malade* | mal | douleur*
      | allerg* | saign* | tombe* | glisse* | feu | danger* | aide* | police | medecin | vole* | enferme* | menac* | frapp* | racis*
      | refus* | plain* | plainte | probleme* | souci | devrait | devraient | aurait | pourrait | pourriez | excus* | expliqu*
      | partis | parti | ferme* | un peu | vide* | moitie`,
  ],
  [
    'ask',
    1,
    `sil vous plait | svp | sil te plait | pouvez | peut on | pouvons | on peut | voudrait | voudrions | voulons | on veut
      | besoin | apport* | command* | ou est | ou sont | quand | pourquoi | qui vient | quelquun | combien | payer | carte | leau
      | de leau | serviette* | fourchette | cuillere | pain | ticket | estce | est ce`,
  ],
  [
    'settled',
    2,
    `tout est bon/regle/arrive | cest bon | cest regle | cest arrive | regle | resolu | tout va bien | ca marche | ca fonctionne
      | cest mieux | pas de probleme | pas de souci | pas de soucis | pas grave | rapidite | reponse rapide | cest parfait`,
  ],
  [
    'ack',
    2,
    `ok | daccord | dac | entendu | compris | oui | tres bien | super | au revoir | bonne soiree | bonne nuit | bonne journee`,
  ],
  [
    'booking',
    2,
    `reserver ~ table/place/salle/chambre/pour_# | modifier/annuler/deplacer/changer/confirmer ~ reservation
      | voudrais/voudrions/aimerais/aimerions/souhaite* ~ table ~ pour_#/pour_demain/samedi/dimanche/vendredi/ce_soir`,
  ],
  [
    'lost',
    2,
    `oublie*/perdu/laisse/retrouve/trouve ~ parapluie/manteau/veste/echarpe/sac/portefeuille/telephone/portable/lunettes/cles/clefs/chapeau/bonnet/gants/doudou/chargeur/pull/bague/montre/livre
      | objet* trouve* | objet* perdu*`,
  ],
  ['alarm', 1, `au secours | secours | a laide | feu | urgence | sos | police | sang | fumee | gaz | ambulance`],
  ['greeting', 0, `bonjour | bonsoir | bonne soiree/journee/nuit/continuation | cordialement | cher/chere monsieur/madame`],
  ['wish', 0, `bonne soiree`],
];

import type { PageLexicon } from './row.ts';

/** Italian. */
export const PAGE_IT: PageLexicon = [
  [
    'kind',
    2,
    `bonta | che bonta | applausi | poesia | favola | trovati/trovata/trovato/stati bene/benissimo | benissimo | veloce e | servizio veloce | come a casa | coccolat* | curat* | fresc* | gentile | professional* | premuros* | calorosa | caloroso | magic* | leggenda | wow | genuin* | goduri* | cinque stelle | dieci e lode | bravissime | consiglio | amore | adoro | croccant* | morbid* | saporit* | buon | buono | buona | buoni | buone | bravi | bravo | brava | gentil* | simpatic* | cordial* | accoglient* | piacevole
      | bello | bella | belli | belle | carin* | disponibil* | cortes* | consigli* | consigliatissim* | torner* | torneremo
      | ritorneremo | ci torn* | complimenti | auguri | contenti | contento | contenta | soddisfatt* | piaciut* | piace
      | mangiato bene | bene | continuate cosi | a presto | gustos* | deliziat* | attent* | sorridente*`,
  ],
  [
    'kind',
    3,
    `ottim* | buonissim* | squisit* | delizios* | eccellent* | perfett* | fantastic* | meraviglios* | stupend* | splendid*
      | super | favolos* | bellissim* | gentilissim* | bravissim* | impeccabil* | eccezional* | incredibil* | il migliore
      | la migliore | i migliori | migliore | migliori | spettacol* | divin* | indimenticabil* | top | simpaticissim* | al top`,
  ],
  ['thanks', 2, `grazie | ringrazi* | ringraziare | grato | grata | riconoscen*`],
  [
    'covered',
    3,
    `niente/nulla da ~ dire/ridire/segnalare/aggiungere/lamentar* | nessun/nessuna lamentela/problema/critica/reclamo
      | senza difetti/dubbio | niente di male | solo complimenti/elogi | solo ~ ringraziare
      | non ~ poteva/potevamo ~ meglio/chiedere | mai ~ mangiato ~ cosi/meglio/migliore | non male |niente male
      | per favore ~ ringrazi*/compliment* | non ~ cambiate | non delude mai | mai delus*`,
  ],
  [
    'covered',
    0,
    `non solo | nessun problema | non fa niente | non importa | ancora grazie | ancora una volta | ancora complimenti
      | ancora auguri`,
  ],
  [
    'plain',
    0,
    `mangiato | assaggiato | provato | vacanza | citta | paese | zona | scoperta | menu | veloce | piatti | piatto | vino | birra | dolce | dolci | antipasto | antipasti | primo | primi | secondi | terrazza | giardino | musica | vista | bambini | marito | moglie | figlia | figlio | mamma | matrimonio | sabato | domenica | mondo | zona | proprietario | proprietaria | persone | gente | siete | avete | cibo | servizio | personale | camerier* | cuoco | chef | cucina | serata | cena | pranzo | posto | locale | ristorante
      | tutto | tutti | tutta | molto | davvero | sempre | sicuramente | siamo | stati | stata | stato | abbiamo | sono | ambiente
      | atmosfera | citta | famiglia | amici | mille | tante | pasta | pizza | erano | della | dello | delle | nostra | nostro
      | staff | signora | compleanno`,
  ],
  [
    'trouble',
    1,
    `impossibile | comunque | mentre | sebbene | nonostante | ahime | salvo | caos | caotico | triste | strano | strana | scarso | scarsa | piccol* | meno | peggior* | mediocre | insult* | offes* | deris* | piang* | stress* | noios* | confusion* | non | nessun* | mai | niente | nulla | senza | ne | ma | pero | tuttavia | purtroppo | peccato | soltanto | solo | tranne
      | invece | anche se | di solito | lultima volta | una volta era | eppure | troppo | ancora | aspett* | attesa | coda | ora
      | ore | unora | mezzora | minut* | tardi | ritard* | lent* | lunga | lungo | etern* | dimentic* | manca* | perso | sbagliat*
      | errore | errori | scambiat* | fredd* | tiepid* | gelat* ~ zupp* | gelido | corrente daria | caldo | crud* | bruciat*
      | scott* | unt* | secc* | dur* | gommos* | raffermo | salat* | insipid* | acid* | amar* | andat* a male | marci* | muff*
      | puzz* | odore | schifo* | disgust* | immangiabil* | scadut* | sporc* | appiccicos* | macchi* | capell* | pelo | mosca
      | mosche | insett* | scarafagg* | topo | vetro | sangue | bagno | bagni | sapone | carta | perde | perdita | rott* | traball*
      | rovesciat* | intasat* | fumo | rumor* | forte | urla* | grid* | abbai* | ubriac* | maleducat* | scortes* | antipatic*
      | arrogant* | ignora* | cattiv* | pessim* | orribil* | terribil* | peggio* | delus* | deludent* | vergogn* | inaccettabil*
      | caro | cara | carissim* | conto | rimbors* | reclam* | addebit* | male | malat* | dolore | allerg* | sanguin* | cadut*
      | scivolat* | fuoco | incendio | pericol* | aiuto | polizia | medico | rubat* | chius* | minacc* | colpit* | razzis* | rifiut*
      | lament* | problem* | dovrebb* | potrebb* | avrebbe | scus* | spieg* | andati via | un po | vuot* | meta`,
  ],
  [
    'ask',
    1,
    `per favore | per piacere | possiamo | posso | potete | potreste | vorremmo | vorrei | vogliamo | bisogno | serve | portat*
      | portare | ordinat* | ordine | dove | quando | perche | qualcuno | quanto | pagare | acqua | tovagliol* | forchett*
      | cucchiai* | pane | scontrino`,
  ],
  [
    'settled',
    2,
    `tutto a posto | tutto ok | tutto bene | tutto risolto | risolto | e arrivat* | sono arrivat* | arrivato tutto
      | adesso va bene | ora va bene | va bene | funziona | nessun problema | non fa niente | non importa | risposta veloce
      | rapidita`,
  ],
  ['ack', 2, `ok | va bene | dacc* | daccordo | capito | si | perfetto | arrivederci | buonanotte | buona serata | ricevuto`],
  [
    'booking',
    2,
    `prenotare ~ tavolo/posto/camera/sala/per_# | modificare/annullare/spostare/cambiare/disdire/confermare ~ prenotazione
      | vorrei/vorremmo ~ tavolo ~ per_#/domani/sabato/domenica/venerdi/stasera`,
  ],
  [
    'lost',
    2,
    `dimenticat*/lasciat*/perso/persi/trovat*/smarrit* ~ ombrello/cappotto/giacca/sciarpa/borsa/portafoglio/telefono/cellulare/occhiali/chiavi/cappello/guanti/peluche/caricatore/zaino/maglione/anello/orologio/libro
      | oggetti smarriti`,
  ],
  ['alarm', 1, `aiuto | al fuoco | fuoco | incendio | sos | polizia | sangue | fumo | gas | ambulanza | emergenza`],
  [
    'greeting',
    0,
    `buongiorno | buonasera | buon giorno | buona sera/giornata/notte/continuazione/domenica | buonanotte | cordiali saluti`,
  ],
  ['wish', 0, `buona serata`],
];

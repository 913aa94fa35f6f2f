# Aftercare: tutto ciò che il bot dice, in italiano. Il file di riferimento per tutte le lingue è en.ftl.
#
# Prima dell'uso, ogni testo per i pazienti va approvato dal medico della clinica. Le parole si possono cambiare
# liberamente; le chiavi (a sinistra di "=") e le variabili ({ $name }) restano. Marcatura ammessa: <b>, <i>, <u>, <s>,
# <code>, <a href="…">. `aftercare check` dice se tutto è ancora in ordine. Variabili che ogni messaggio può usare:
#   { $clinic } nome della clinica · { $phone } il suo telefono · { $emergency } numero di emergenza
#
# Le parole che tornano spesso sono termini (-card-signs); un plurale si scrive { $count -> [one] … *[other] … }.

language-name = Italiano


## L'ingresso

start-without-link =
    Salve. Qui è l’assistente di { $clinic } per i giorni dopo la seduta.

    Funziona con un link personale, che la clinica le dà dopo la seduta. Se ha già il link, lo apra.
    Se non lo ha, o se non funziona più, ci chiami: { $phone }

start-staff =
    Salve. Questo è il bot di { $clinic } per i giorni dopo la seduta, e lei è nell’elenco dello staff.

    Per registrare chi ha appena fatto una seduta: /enroll
    oppure in una riga: <code>/enroll Anna Petrova; face; 2/6; +3w 10:00</code>

    /today mostra la giornata, /patients tutti i pazienti, /help il resto.

start-link-invalid =
    Questo link non si può usare: ogni link vale una volta sola, e solo per pochi giorni.

    Se il collegamento con { $clinic } è già attivo, non serve un link nuovo: basta scrivere qui. Altrimenti ne chieda uno: { $phone }

start-again =
    Il collegamento con { $clinic } è attivo. Quello che è in programma per lei arriva da solo.

    Può scrivere qui in qualsiasi momento; /help mostra il resto.

start-stopped =
    Ha fermato le domande e i promemoria; con /resume ripartono.

    Può scrivere qui in qualsiasi momento, e la clinica può risponderle. In caso di emergenza chiami il { $emergency }.

consent =
    <b>Salve, qui è l’assistente di { $clinic } per i giorni dopo la seduta.</b>

    Dopo la seduta, in alcuni giorni, le chiedo come sta la pelle. Se va tutto bene bastano due tocchi. Se una risposta preoccupa, la clinica viene avvisata subito. Le ricordo anche la seduta successiva.

    <b>Sono un programma, non un servizio di emergenza.</b> La clinica non legge qui giorno e notte. In caso di emergenza chiami il <b>{ $emergency }</b>.

    <b>Che cosa viene conservato:</b> il nome, il trattamento e le date delle sedute, le sue risposte e quello che scrive o manda qui. La clinica conserva tutto cifrato; lei può vedere (/mydata) o cancellare (/delete) tutto quando vuole. I messaggi passano da Telegram; le chat con un bot non hanno la cifratura end-to-end.

    Per saperne di più: /privacy

    È d’accordo a ricevere queste domande e a farci conservare questi dati?

button-agree = Sì, do il consenso
button-decline = No, grazie
button-language = 🌐 Lingua

consent-thanks =
    Grazie. Può fermare tutto in qualsiasi momento con /stop.

    E può scrivere qui ogni volta che qualcosa la preoccupa.

consent-thanks-first =
    Grazie. Le prime domande arrivano <b>{ $when }</b>. Può fermare tutto in qualsiasi momento con /stop.

    E può scrivere qui ogni volta che qualcosa la preoccupa.

consent-declined =
    Nessun problema. Non le chiederò nulla, e la clinica non riceve quello che scrive qui.

    Se qualcosa la preoccupa chiami il { $phone }; in caso di emergenza il { $emergency }. Se cambia idea, tocchi qui sotto.


## La scheda per i giorni dopo la seduta, una per ogni trattamento
# { $number } di { $total }: quale seduta del ciclo è stata fatta.

-card-signs =
    • difficoltà a respirare, oppure labbra, occhi o lingua gonfi
    • un cambiamento della vista
    • pelle che diventa bianca, a chiazze come il marmo, bluastra o nera
    • dolore forte o che aumenta
    • febbre o brividi

-card-tell = Ci avvisi il giorno stesso se nota: rossore o calore che si estende, pus, oppure un nodulo nuovo, come una pallina sotto la pelle (può comparire anche dopo settimane).

card-face =
    <b>Da { $clinic }, da conservare</b>

    <b>Dopo la seduta { $number } di { $total }: viso</b>

    <b>È normale per qualche giorno:</b> piccoli rigonfiamenti, un po’ di rossore, gonfiore e lividi. Si attenuano, per lo più entro una settimana.

    <b>Da evitare</b>
    • oggi: toccare o lavare la zona, trucco, alcol
    • per 2 giorni: sport, sauna, bagni caldi, massaggi sulla zona
    • per 2 settimane: sole e lampade abbronzanti; usi una protezione solare 50

    <b>Chiami subito il { $emergency } o il { $phone }</b> se nota:
    { -card-signs }

    { -card-tell }

card-body =
    <b>Da { $clinic }, da conservare</b>

    <b>Dopo la seduta { $number } di { $total }: corpo</b>

    <b>È normale per qualche giorno:</b> piccoli rigonfiamenti, un po’ di rossore, gonfiore, indolenzimento e lividi. Si attenuano, per lo più entro una settimana.

    <b>Da evitare</b>
    • oggi: toccare o lavare la zona, vestiti stretti sulla zona
    • per 2 giorni: sport, sauna, bagni caldi, piscina, massaggi sulla zona
    • per 2 settimane: sole e lampade abbronzanti sulla zona

    <b>Chiami subito il { $emergency } o il { $phone }</b> se nota:
    { -card-signs }

    { -card-tell }

card-cellulite =
    <b>Da { $clinic }, da conservare</b>

    <b>Dopo la seduta { $number } di { $total }: cellulite</b>

    <b>È normale per qualche giorno:</b> un po’ di gonfiore, indolenzimento e lividi, più che sul viso. I lividi possono durare fino a dieci giorni.

    <b>Da evitare</b>
    • oggi: toccare o lavare la zona, vestiti stretti sulla zona
    • per 2 giorni: sport, sauna, bagni caldi, piscina, massaggi sulla zona
    • per 2 settimane: sole e lampade abbronzanti sulla zona

    <b>Chiami subito il { $emergency } o il { $phone }</b> se nota:
    { -card-signs }

    { -card-tell }

card-hair =
    <b>Da { $clinic }, da conservare</b>

    <b>Dopo la seduta { $number } di { $total }: capelli</b>

    <b>È normale per qualche giorno:</b> cuoio capelluto che tira o è indolenzito, un po’ di rossore, piccole crosticine.

    <b>Da evitare</b>
    • oggi: lavare o pettinare la zona con forza, cappelli
    • per 2 giorni: sport, sauna, nuoto, tinte per capelli, gel, lacca e simili
    • per 1 settimana: sole forte sulla testa

    <b>Chiami subito il { $emergency } o il { $phone }</b> se nota:
    { -card-signs }

    { -card-tell }

card-fat-dissolving =
    <b>Da { $clinic }, da conservare</b>

    <b>Dopo la seduta { $number } di { $total }: scioglimento del grasso</b>

    <b>È normale per diversi giorni:</b> gonfiore visibile, calore, indolenzimento, lividi e la zona più dura al tatto. Il gonfiore è più forte nei primi tre giorni.

    <b>Da evitare</b>
    • oggi: toccare o lavare la zona, alcol
    • per 3 giorni: sport, sauna, bagni caldi, massaggi sulla zona
    • per 2 settimane: sole e lampade abbronzanti sulla zona

    <b>Chiami subito il { $emergency } o il { $phone }</b> se nota:
    { -card-signs }

    { -card-tell }

card-default =
    <b>Da { $clinic }, da conservare</b>

    <b>Dopo la seduta { $number } di { $total }</b>

    <b>È normale per qualche giorno:</b> un po’ di rossore, gonfiore, indolenzimento e lividi. Si attenuano, per lo più entro una settimana.

    <b>Da evitare</b>
    • oggi: toccare o lavare la zona
    • per 2 giorni: sport, sauna, bagni caldi, massaggi sulla zona
    • per 2 settimane: sole e lampade abbronzanti sulla zona

    <b>Chiami subito il { $emergency } o il { $phone }</b> se nota:
    { -card-signs }

    { -card-tell }

followup-next = La sua prossima seduta: <b>{ $when }</b>


## Le domande (il questionario)
# La prima riga si vede sullo schermo bloccato: per questo non dice nulla di medico.

checkin-hello = Un saluto da { $clinic }. Se va tutto bene bastano due tocchi:
checkin-hello-again = Rieccomi. Se va tutto bene bastano due tocchi:
checkin-heading = <b>{ $day ->
        [0] Il giorno della seduta { $number } di { $total }
       *[other] Giorno { $day } dopo la seduta { $number } di { $total }
    }</b>
checkin-swelling = Quanto <b>gonfiore</b> c’è adesso? (Né gonfiore, né rossore, né lividi? Tocchi «Tutto bene».)
checkin-feel = Questa volta provi anche a sentire con le dita se ci sono noduli: possono comparire settimane dopo le iniezioni.
checkin-redness = Quanto <b>rossore</b> c’è adesso?
checkin-bruising = Quanti <b>lividi</b> ci sono adesso?
checkin-given = { $symptom }: { $grade }
checkin-signs =
    C’è <b>adesso</b> qualcuna di queste cose? Tocchi tutto ciò che nota. ‼️ vuol dire: chiedere aiuto subito; viene avvisata anche la clinica.
    (Labbra, occhi: vale anche per la lingua. Pelle: anche a chiazze come il marmo.)

button-all-clear = Tutto bene: nessuno dei tre
button-none-of-these = Niente di questo
button-done = Fatto
button-change = Cambiare una risposta

symptom-swelling = Gonfiore
symptom-redness = Rossore
symptom-bruising = Lividi

grade-none = nessuno
grade-mild = lieve
grade-moderate = moderato
grade-severe = forte

grade-none-swelling = Nessuno
grade-mild-swelling = Lieve: si vede solo se lo cerco
grade-moderate-swelling = Moderato: lo vedrebbe chiunque
grade-severe-swelling = Forte: grande, teso o molto dolente

grade-none-redness = Nessuno
grade-mild-redness = Lieve: rosa, attorno ai puntini
grade-moderate-redness = Moderato: rosso, lo vedono tutti
grade-severe-redness = Forte: rosso intenso, caldo o esteso

grade-none-bruising = Nessuno
grade-mild-bruising = Lieve: qualche piccola macchia
grade-moderate-bruising = Moderato: vari, o come una moneta
grade-severe-bruising = Forte: grandi, scuri o in aumento

sign-breathing = Affanno, labbra o occhi gonfi ‼️
sign-vision = Cambiamento della vista ‼️
sign-skin = Pelle bianca, bluastra o nera ‼️
sign-pain = Dolore forte o che aumenta ‼️
sign-fever = Febbre o brividi ‼️
sign-spreading = Rossore o calore che si estende
sign-pus = Pus o altro liquido che esce
sign-lump = Nuovo nodulo o punto duro

checkin-thanks = <b>{ $day ->
        [0] Grazie. Ecco che cosa ci ha detto oggi:
       *[other] Grazie. Ecco che cosa ci ha detto per il giorno { $day }:
    }</b>
checkin-sign-given = • { $sign }
checkin-no-signs = Segnali d’allarme: nessuno indicato
checkin-offers = Può mandare una foto o scrivere due righe qui in qualsiasi momento; se qualcosa cambia, /checkin fa di nuovo le domande.

# La riga finale. Non dice mai «sta bene»: solo che cosa è stato indicato.
closing-green =
    Non è stato indicato nessun segnale d’allarme. Tenga la zona pulita e al riparo dal sole.

    Ci scriva in qualsiasi momento se qualcosa cambia. In caso di emergenza chiami il { $emergency }.
closing-green-late =
    Non è stato indicato nessun segnale d’allarme. Continui a guardare la zona ogni tanto: un nodulo può comparire anche dopo settimane.

    Ci scriva in qualsiasi momento se qualcosa cambia. In caso di emergenza chiami il { $emergency }.
closing-last = Queste erano le mie ultime domande per questa seduta. Un nodulo può comparire anche più avanti: in quel caso scriva qui o chiami il { $phone }.
closing-amber =
    Ho avvisato { $clinic }. Qualcuno guarderà le sue risposte e le scriverà qui, ma forse non di notte o nel fine settimana.

    Se peggiora non aspetti: chiami il { $phone }. Non risponde nessuno? Vada al pronto soccorso o dalla guardia medica. In caso di emergenza chiami il { $emergency }.
closing-red =
    ‼️ <b>Chiami adesso il { $emergency } o il { $phone }.</b>

    Una delle cose che mi ha detto può essere seria, anche se poi ha cambiato la risposta. Viene avvisata anche la clinica; non aspetti che le scriva.

nudge = Due righe da { $clinic }: le domande qui sopra restano aperte fino a { $closes }. Qualcosa la preoccupa? Chiami il { $phone }.

emergency =
    ‼️ <b>Per favore, chieda aiuto subito.</b>

    Quello che ha segnalato può essere serio. <b>Chiami adesso il { $emergency }</b>, oppure si faccia accompagnare al pronto soccorso più vicino. Non si metta alla guida, e non resti senza qualcuno accanto. Se non riesce a prendere la linea, chiami { $clinic }: <b>{ $phone }</b>

    Dica che ha fatto delle iniezioni presso { $clinic }, e quando. Se fa fatica a respirare o a inghiottire, si metta a sedere con la schiena dritta.

    La clinica viene avvisata in questo momento. Non aspetti che risponda.


## Il prossimo appuntamento

appointment-booked =
    Un avviso da { $clinic }: la sua prossima seduta è fissata per <b>{ $when }</b>.

    Riesce a venire?
appointment-moved =
    Un avviso da { $clinic }: la sua prossima seduta è stata spostata. La nuova data è <b>{ $when }</b>.

    Riesce a venire?
appointment-cancelled =
    Un avviso da { $clinic }: la sua seduta prevista per { $when } non si farà.

    Per una nuova data chiami il { $phone } o ci scriva qui.
appointment-missed =
    Un avviso da { $clinic }: la aspettavamo per { $when } e speriamo che vada tutto bene.

    Per una nuova data chiami il { $phone } o ci scriva qui.
reminder-d =
    Un promemoria da { $clinic }: la sua prossima seduta è <b>{ $when }</b>.

    Se non può venire ce lo dica adesso, così troviamo un’altra data. Domande? Ci scriva qui o chiami il { $phone }.
reminder-h =
    Un promemoria da { $clinic }: la sua seduta è oggi, <b>{ $when }</b>.

    Un imprevisto? Chiami il { $phone }.

reminder-asked =
    Un promemoria da { $clinic }: ha chiesto un’altra data. Finché non ci sentiamo, la seduta resta fissata per <b>{ $when }</b>.

    Non ha ancora avuto risposta? Chiami il { $phone }.

reminder-confirmed =
    Un promemoria da { $clinic }: la sua prossima seduta è <b>{ $when }</b>, come ha confermato.

    Domande? Ci scriva qui o chiami il { $phone }.

button-confirm = Confermo
button-reschedule = Vorrei spostare
button-cancel = Disdico
button-keep = Tengo la data
button-other-day = Un altro giorno
button-back = ‹ Indietro
button-in-words = Nessuna proposta mi va bene

next-none =
    Al momento non c’è nessuna seduta fissata per lei.

    Per una data chiami il { $phone } o ci scriva qui.
next-planned =
    La sua prossima seduta è <b>{ $when }</b>.

    Riesce a venire?
next-confirmed =
    ✅ Confermato: la sua prossima seduta è <b>{ $when }</b>. Grazie.
next-move-asked =
    Ho detto a { $clinic } che le serve un’altra data: qualcuno le scriverà qui.

    Fino ad allora la sua seduta resta fissata per <b>{ $when }</b>.
next-wished =
    Ho chiesto a { $clinic } di spostare la seduta a <b>{ $wish }</b>.

    Finché non arriva la conferma, resta fissata per <b>{ $when }</b>.

# Un'altra data: prima un calendario, poi l'ora. La clinica deve essere d'accordo.
move-day =
    Quale giorno le andrebbe meglio?

    La sua seduta resta fissata per <b>{ $when }</b> finché { $clinic } non conferma un’altra data.
move-hour =
    A che ora, <b>{ $day }</b>?

    La sua seduta resta fissata per <b>{ $when }</b> finché { $clinic } non conferma un’altra data.
appointment-agreed =
    Un avviso da { $clinic }: sì, la sua seduta ora è <b>{ $when }</b>. A presto.
appointment-not-possible =
    Un avviso da { $clinic }: <b>{ $wish }</b> purtroppo non è possibile. La sua seduta resta fissata per <b>{ $when }</b>.

    Se quel giorno non può venire, scelga un altro giorno oppure ci scriva qui.
appointment-not-possible-late =
    Un avviso da { $clinic }: <b>{ $wish }</b> purtroppo non è possibile.

    Per una nuova data chiami il { $phone } o ci scriva qui.

# Il file per il calendario del paziente. Altri possono vedere quel calendario: per questo non dice nulla di medico.
calendar-file = Il suo appuntamento da mettere in calendario: tocchi il file per aggiungerlo.
calendar-changed = Un avviso da { $clinic }: il suo appuntamento è cambiato. Tocchi il file per cambiarlo anche nel suo calendario.
calendar-gone = Un avviso da { $clinic }: il suo appuntamento è annullato. Tocchi il file per toglierlo dal suo calendario.
calendar-title = Appuntamento: { $clinic }
calendar-notes = Per spostarlo o disdirlo: { $phone }, oppure in Telegram.


## Prima della prossima seduta
# Chiesto insieme al primo promemoria. Sui farmaci non si dà mai alcun consiglio: la clinica legge le risposte e decide.

presession =
    Ancora una cosa da { $clinic } prima del suo appuntamento. Se niente la riguarda, basta un tocco.

    C’è qualcuna di queste cose <b>in questo momento</b>? Tocchi tutto ciò che la riguarda.
question-pregnancy = Gravidanza o allattamento
question-isotretinoin = Isotretinoina (contro l’acne)
question-cold-sore = Herpes labiale
question-broken-skin = Pelle ferita o scottata dal sole
question-eczema = Eczema o uno sfogo sulla pelle
question-medicines = Farmaci nuovi dall’ultima volta
question-left-over = Dall’ultima volta resta qualcosa
button-nothing-applies = Niente di questo
presession-thanks = <b>Grazie. { $clinic } lo legge prima del suo appuntamento:</b>
presession-given = • { $question }
presession-nothing = Niente di tutto questo.
presession-after = Se c’è qualcosa da dirle al riguardo, la clinica le scrive qui. Vuole aggiungere qualcosa? Scriva pure.
next-cancel-asked =
    ❌ La sua seduta prevista per { $when } è annullata, e { $clinic } lo sa.

    È stato un errore? Tocchi qui sotto. Per una nuova data chiami il { $phone } o ci scriva qui.


## Quello che i pazienti scrivono in qualsiasi momento

not-passed-on =
    In caso di emergenza chiami il { $emergency }. Se non può aspettare, chiami il { $phone }.

    { $clinic } <b>non</b> ha ricevuto quello che ha scritto, perché manca ancora il suo consenso. Guardi la domanda qui sopra.
edited-not-taken =
    Modificare un messaggio non cambia quello che ne ho già fatto. Lo mandi di nuovo, come messaggio nuovo.
passed-on =
    Ho inoltrato il messaggio a { $clinic }. Di solito c’è qualcuno: { $hours }. In altri orari può darsi che nessuno lo legga.

    <b>Chiami adesso il { $emergency }</b>, senza aspettare una risposta, se ha difficoltà a respirare, labbra, occhi o lingua gonfi, un cambiamento della vista, pelle che diventa bianca, a chiazze come il marmo, bluastra o nera, dolore forte o che aumenta, febbre o brividi.

    Per altre cose che non possono aspettare: { $phone }
passed-on-again = Ho inoltrato anche questo. Se non può aspettare, chiami il { $phone }. In caso di emergenza chiami il { $emergency }.
button-urgent = È una di queste cose ‼️
media-not-taken =
    Posso inoltrare testi, foto, video e messaggi vocali. Questo, invece, { $clinic } non lo ha ricevuto.

    Lo scriva a parole, oppure mandi una foto. Se non può aspettare, chiami il { $phone }. In caso di emergenza chiami il { $emergency }.
private-only = Questo funziona solo in una chat privata con me.
call-asked =
    Ho chiesto a { $clinic } di chiamarla. Di solito c’è qualcuno: { $hours }. In altri orari può darsi che nessuno lo veda.

    Se non può aspettare, chiami lei il { $phone }. In caso di emergenza chiami il { $emergency }.
button-call-me = Chiamatemi, per favore
from-clinic =
    <b>{ $clinic } scrive:</b>
    { $text }
contact =
    <b>{ $clinic }</b>
    Emergenza: <b>{ $emergency }</b>
    Telefono: { $phone }
    Di solito c’è qualcuno: { $hours }
privacy =
    <b>I suoi dati presso { $clinic }</b>

    <b>Quali:</b> il nome, le sedute, le risposte e quello che scrive o manda qui. Le foto restano su Telegram; si conserva solo un riferimento alla foto.
    <b>A che cosa servono:</b> a seguirla dopo la seduta e a ricordarle gli appuntamenti. A nient’altro.
    <b>Dove:</b> in una banca dati cifrata della clinica. I messaggi passano da Telegram; le chat con un bot non hanno la cifratura end-to-end.
    <b>Per quanto tempo:</b> si cancellano dopo { $days ->
        [one] { $days } giorno
       *[other] { $days } giorni
    } senza niente di nuovo.
    <b>Decide lei:</b> niente di tutto questo senza il suo sì, che può ritirare in qualsiasi momento. /stop ferma domande e promemoria, /mydata le manda tutto quello che è conservato, /delete lo cancella. Quello che resta in questa chat lo cancella lei, in Telegram.
privacy-more = L’informativa completa della clinica sulla privacy: { $url }
stopped =
    Fermato. Non le mando più né domande né promemoria.

    Può sempre scrivere qui, e la clinica può risponderle. Con /resume si riparte. In caso di emergenza chiami il { $emergency }.
stop-nothing =
    Non le viene mandato nulla, perché non ha dato nessun consenso.

    Se qualcosa la preoccupa, chiami il { $phone }. In caso di emergenza chiami il { $emergency }.
button-go-on = Continuare per { $name }
resumed = Rieccoci. Quello che è ancora in programma per lei torna ad arrivare.
paused-told =
    Un avviso da { $clinic }: per lei le domande e i promemoria sono in pausa.

    Può sempre scrivere qui, e la clinica può risponderle. In caso di emergenza chiami il { $emergency }.
taken-up-told = Un avviso da { $clinic }: per lei le domande e i promemoria ricominciano.
discharged-told =
    Un avviso da { $clinic }: il suo percorso qui è concluso, e domande e promemoria non arrivano più.

    Può sempre scrivere qui, e lo faccia se qualcosa la preoccupa: un nodulo può comparire anche dopo settimane. In caso di emergenza chiami il { $emergency }.
resume-nothing =
    Non c’era niente di fermo. /help mostra che cosa so fare.
unknown-command = Non conosco questo comando. /help mostra che cosa so fare, /contact come raggiungere { $clinic }.
trouble =
    Qualcosa da noi non ha funzionato, e questo non ho potuto riceverlo. { $clinic } lo sa già.

    Se è importante, chiami il { $phone }. In caso di emergenza chiami il { $emergency }.


## Più pazienti su un telefono

# La prima riga di ogni messaggio quando in una chat si segue più di una persona.
about-whom = 👤 <b>{ $name }</b>
whom-checkin = Di chi si tratta?
whom-note = <b>Di chi si tratta?</b> Tocchi il nome, così { $clinic } lo sa.
whom-noted = Grazie. { $clinic } sa che si tratta di { $name }.
whom-delete = Di chi sono i dati da cancellare?


## Andamento, impostazioni, lingua, dati propri

progress-none = Non ci sono ancora risposte. Quando avrà risposto alle mie domande, /progress le mostra in un’immagine.
progress =
    <b>Le sue risposte dopo la seduta { $number } di { $total }</b>
    { $answers }

    Qui si vede quello che ci ha detto, e niente di più. Qualcosa la preoccupa? Scriva qui o chiami il { $phone }.
progress-day = { $day ->
        [0] Il giorno stesso
       *[other] Giorno { $day }
    }: { $answers }
# Nell'immagine: breve, senza marcatura.
chart-title = Dopo la seduta { $number } di { $total }
chart-days = Giorni dopo la seduta
chart-now = questa volta
chart-before = { $count ->
        [one] seduta precedente
       *[other] sedute precedenti
    }

settings =
    <b>Le sue impostazioni</b>
    Le domande arrivano alle: <b>{ $hour }</b>
    Il suo fuso orario: <b>{ $zone }</b>, dove ora sono le { $time }
    Lingua: <b>{ $language }</b>
settings-changed = ✅ Cambiato.
settings-hour = A che ora devono arrivare le mie domande?
settings-clock = Che ora segna adesso il suo orologio?
settings-place = Quale di questi luoghi è il più vicino a lei?
settings-unknown = Non conosco il luogo «{ $found }». Tocchi qui sotto, oppure scriva una grande città vicina: <code>/settings Lisbon</code>
button-hour = Cambiare l’ora
button-zone = Cambiare il fuso orario

language-choose = In che lingua devo scrivere?
language-set = ✅ Da adesso scrivo in italiano.

mydata = Tutto quello che è conservato su di lei presso { $clinic }: un file da leggere e uno per i computer.
mydata-title = { $clinic }: che cosa è conservato su di lei, { $at }
mydata-you = Su di lei
mydata-name = Nome: { $name }
mydata-code = Codice: { $code }
mydata-agreed = Consenso dato: { $at }
mydata-settings = Lingua: { $language } · Fuso orario: { $zone }
mydata-sessions = Le sue sedute
mydata-session = { $treatment }, seduta { $number } di { $total }, { $held }
mydata-next = Prossima seduta: { $when }
mydata-answers = Le sue risposte
mydata-notes = Quello che ha mandato, e quello che la clinica ha scritto
mydata-sent = { $at } · lei: { $text }
mydata-received = { $at } · { $clinic }: { $text }
mydata-photo = (foto)
mydata-voice = (messaggio vocale)
mydata-video = (video)
mydata-document = (file)
mydata-presession = Le sue risposte prima di una seduta
mydata-nothing = Niente.

delete-sure =
    <b>Cancellare tutto per sempre?</b>

    Il nome, le sedute, le risposte e tutto quello che ha mandato vengono cancellati presso { $clinic }. Domande e promemoria finiscono. Non si può tornare indietro.

    Quello che è in questa chat resta sul suo telefono finché non cancella la chat. Le copie che il personale ha visto su Telegram e quelle di sicurezza possono restare ancora per un po’.
button-delete = Sì, cancellare tutto
button-delete-not = No, tenere tutto
delete-kept = Non è stato cancellato nulla. Tutto continua come prima.
erased-told =
    { $clinic } ha cancellato tutto quello che era conservato qui su di lei. Non le scriverò più.

    Se qualcosa la preoccupa, chiami il { $phone }. In caso di emergenza chiami il { $emergency }.

## Parole che suonano come un segnale d'allarme
# Nessuno le vede. Quando un paziente scrive una di queste, parte il testo di emergenza e lo staff viene chiamato,
# qualunque cosa dicano i pulsanti. Una frase per riga, come i pazienti la scrivono di notte: breve, con errori, senza
# accenti né maiuscole (qui non contano, e nemmeno gli apostrofi). Una finale che può cambiare è un asterisco: gonf* è
# anche gonfio e gonfiano. … sta per al massimo tre altre parole. Qui va solo ciò che chiede aiuto subito, non ciò che
# può aspettare che la clinica lo legga.

warning-breathing =
    non respiro
    nn respiro
    non respira
    non posso respirare
    non riesco … respir*
    nn riesco … respir*
    non riesce … respir*
    nn riesce … respir*
    non si respira più
    respiro male
    respira male
    respiro malissimo
    respiro peggio
    respiro … a fatica
    respiro … con fatica
    respira … a fatica
    fatica* … respir*
    fatico … respir*
    difficoltà … respir*
    dificoltà … respir*
    difficile … respirare
    respirare … difficile
    respiro … difficile
    respiro … difficoltà
    respirazione … difficol*
    problem* … respirare
    problem* … respirator*
    problem* di respir*
    crisi respiratoria
    insufficienza respiratoria
    respiro corto
    respiro … corto
    respiro affannoso
    respiro pesante
    fiato corto
    fiato … corto
    fiatone
    affanno
    affannat*
    affannos*
    manca* … respiro
    manca* … fiato
    manca* l’aria
    manca aria
    mancanza d’aria
    mancanza di fiato
    mancanza di respiro
    senza fiato
    senza respiro
    fame d’aria
    fame di aria
    soffoco
    soffoca
    soffocando
    soffocare
    soffocamento
    sofoco
    asfissi*
    boccheggi*
    mi sto strozzando
    sento strozz*
    strozza … gola
    respir* … fischi*
    fischi* … respir*
    fischi* … petto
    respir* … sibil*
    sibil* … respir*
    rantol*
    attacco d’asma
    attacco di asma
    attacco asmatico
    crisi d’asma
    crisi di asma
    crisi asmatica
    gola … chiud*
    gola … chius*
    chiud* … gola
    chius* … gola
    gola … stringe*
    stringe* … gola
    gola … stretta
    gola … serra*
    gola … gonf*
    gonf* … gola
    nodo … gola
    non riesco … deglutire
    nn riesco … deglutire
    non riesco … inghiottire
    nn riesco … inghiottire
    non riesco … ingoiare
    nn riesco … ingoiare
    non riesco … mandare giù la saliva
    non deglutisco
    fatica … deglutire
    fatica … inghiottire
    fatica … ingoiare
    fatico … deglutire
    fatico … inghiottire
    difficoltà … deglut*
    difficoltà … inghiottire
    labbr* … gonf*
    gonf* … labbr*
    labra … gonf*
    gonf* … labra
    labbr* … ingrossat*
    labbr* … ingrossand*
    labbr* … enorm*
    bocca … gonf*
    gonf* … bocca
    lingua … gonf*
    gonf* … lingua
    lingua … ingrossa*
    lingua … grossa
    occhi … gonf*
    gonf* … occhi
    occhio … gonf*
    gonf* … occhio
    palpebr* … gonf*
    gonf* … palpebr*
    occhio … non si apre
    occhi … non si aprono
    non riesco … aprire … occhio
    non riesco … aprire … occhi
    nn riesco … aprire … occhio
    nn riesco … aprire … occhi
    viso … gonfiando
    faccia … gonfiando
    gonfiando … viso
    gonfiando … faccia
    gonfia tutta la faccia
    gonfia tutto il viso
    gonfiato tutto il viso
    gonfiata tutta la faccia
    tutto il viso gonfio
    tutta la faccia gonfia
    viso tutto gonfio
    faccia tutta gonfia
    viso gonfissimo
    faccia gonfissima
    viso gonfio come
    faccia gonfia come
    orticaria … ovunque
    orticaria … dappertutto
    orticaria … tutto il corpo
    ponfi … ovunque
    ponfi … dappertutto
    ponfi … tutto il corpo
    pomfi … tutto il corpo
    bolle … tutto il corpo
    forte reazione allergica
    reazione allergica forte
    reazione allergica grave
    grave reazione allergica
    anafila*
    angioedema
    edema della glottide
    quincke
    svenut*
    svengo
    svenendo
    svenimento
    per svenire
    x svenire
    sento svenire
    sembra di svenire
    paura di svenire
    rischio di svenire
    sento mancare
    mancamento
    perso i sensi
    perso conoscenza
    perdo i sensi
    perdo conoscenza
    perdendo i sensi
    perdendo conoscenza
    perdere i sensi
    perdita di sensi
    perdita di coscienza
    perdita di conoscenza
    priv* di sensi
    collasso
    collassat*
warning-vision =
    non ci vedo
    nn ci vedo
    non ci vede più
    non vedo bene
    nn vedo bene
    non vedo più bene
    nn vedo più bene
    non vedo chiaro
    non vedo nitido
    non vedo niente
    non vedo nulla
    nn vedo niente
    nn vedo nulla
    non vedo più niente
    non vedo più nulla
    nn vedo più niente
    nn vedo più nulla
    non vedo quasi niente
    non vedo quasi nulla
    non vedo quasi più
    non vedo … dall’occhio
    non vedo … da un occhio
    non vedo … da quest’occhio
    non vedo … con l’occhio
    non vedo … con un occhio
    non vedo … dagli occhi
    nn vedo … dall’occhio
    nn vedo … da un occhio
    nn vedo … con l’occhio
    dall’occhio … non vedo
    dall’occhio … nn vedo
    da un occhio … non vedo
    da un occhio … nn vedo
    con l’occhio … non vedo
    con l’occhio … nn vedo
    con un occhio … non vedo
    con un occhio … nn vedo
    occhio … non vede
    non vedo … da questo occhio
    non vedo … con questo occhio
    nn vedo … da questo occhio
    non riesco a vedere bene
    non riesco più a vedere
    non riesco a vedere niente
    non riesco a vedere nulla
    non riesco a vedere … occhio
    fatica a vedere
    difficoltà a vedere
    vedo male
    vedo malissimo
    vedo peggio
    ci vedo poco
    vedo strano
    vedo tutto strano
    vedo in modo strano
    vedo … offusc*
    vedo … sfoc*
    vedo … sfuoc*
    vedo … annebbi*
    vedo … appann*
    vedo … nebbia
    vedo opaco
    vedo tutto opaco
    vedo doppio
    vedo tutto doppio
    vedo le cose doppie
    vedo sdoppiat*
    vedo tutto sdoppiat*
    vedo nero
    vedo tutto nero
    vedo buio
    vedo tutto buio
    vedo tutto bianco
    vedo … lampi
    vedo … flash
    vedo … lucine
    vedo … stelline
    vedo … bagliori
    vedo … scintille
    lampi di luce
    lampi … occhi
    lampi … occhio
    flash di luce
    flash … occhi
    flash … occhio
    bagliori
    macchi* … davanti agli occhi
    macchi* … davanti all’occhio
    puntini … davanti agli occhi
    ombra … davanti agli occhi
    ombre … davanti agli occhi
    ombra … davanti all’occhio
    ombra nell’occhio
    velo … davanti agli occhi
    velo … davanti all’occhio
    velo sull’occhio
    nebbia … davanti agli occhi
    mosche volanti
    campo visivo
    vista offusc*
    vista … offusc*
    offusc* … vista
    vista … annebbi*
    annebbi* … vista
    vista … appann*
    appann* … vista
    vista … sfoc*
    vista … sfuoc*
    vista … doppia
    vista … sdoppiat*
    vista calata
    vista è calata
    vista … si è abbassata
    calata la vista
    abbassata la vista
    calo della vista
    calo di vista
    calo visivo
    abbassamento della vista
    abbassamento di vista
    vista peggior*
    vista è peggior*
    vista sta peggior*
    vista … è peggior*
    peggiora* la vista
    vista strana
    vista è strana
    vista cambiata
    vista è cambiata
    vista sta cambiando
    cambiata la vista
    cambiamento della vista
    cambiamenti della vista
    cambiamento nella vista
    cambiamenti nella vista
    cambiamento di vista
    cambio della vista
    perso la vista
    perdo la vista
    perdendo la vista
    perdere la vista
    perdita della vista
    perdita di vista
    perdita … visiva
    vista è andata
    vista va e viene
    problem* … alla vista
    problem* di vista
    problem* della vista
    problem* con la vista
    problem* visiv*
    disturb* della vista
    disturb* alla vista
    disturb* di vista
    disturb* visiv*
    visione doppia
    visione … offusc*
    visione … annebbi*
    visione … sfoc*
    visione … sfuoc*
    visione … strana
    occhi annebbiat*
    occhio annebbiat*
    occhi appannat*
    occhio appannat*
    divent* ciec*
    cieco da
    cieca da
    sono cieco
    sono cieca
    quasi cieco
    quasi cieca
    male l’occhio
    male gli occhi
    male un occhio
    male dentro l’occhio
    dolore all’occhio
    dolore … nell’occhio
    dolore … dietro l’occhio
    dolore … dentro l’occhio
    dolore agli occhi
    dolore forte all’occhio
    dolore forte agli occhi
warning-skin =
    pelle bianc*
    pelle … è bianc*
    pelle … tutta bianc*
    pelle … molto bianc*
    pelle … fatta bianc*
    pelle … divent* … bianc*
    pelle … sbiancata
    pelle … sbiancando
    pelle … si sbianca
    sbiancata … pelle
    sbianca la pelle
    sbiancando la pelle
    zona bianc*
    zona … è bianc*
    zona … sbiancata
    zona … sbiancando
    macchi* bianc*
    chiazz* bianc*
    area bianca
    parte bianc*
    naso bianc*
    naso è bianc*
    naso nero
    naso è nero
    guancia bianc*
    guancia è bianc*
    labbr* bianc*
    labbr* è bianc*
    alone bianco
    divent* bianc*
    divent* tutt* bianc*
    divent* … bianchissim*
    si è fatt* bianc*
    si è sbiancat*
    pelle … pallid*
    pallore
    pelle grigi*
    pelle … è grigi*
    pelle … divent* … grigi*
    divent* grigi*
    zona grigi*
    pelle blu
    pelle … è blu
    pelle … divent* … blu
    divent* blu
    divent* tutt* blu
    macchi* blu
    chiazz* blu
    bluastr*
    pelle viola
    pelle … è viola
    pelle … è tutta viola
    pelle … divent* … viola
    chiazze viola
    pelle … violace*
    zona violace*
    divent* violace*
    chiazze violacee
    labbra blu
    labbra … viola
    cianotic*
    cianosi
    pelle nera
    pelle … è nera
    pelle … tutta nera
    pelle … fatta nera
    pelle … divent* … nera
    zona … è nera
    zona nera
    divent* nera
    divent* nero
    divent* nere
    divent* neri
    quasi nera
    quasi nero
    divent* tutta nera
    divent* tutto nero
    divent* … nerissim*
    si è fatta nera
    si è fatto nero
    macchia nera
    macchie nere
    macchiolina nera
    chiazza nera
    chiazze nere
    crosta nera
    croste nere
    annerit*
    annerisc*
    annerend*
    marmorizza*
    marmorea
    marmoreo
    come il marmo
    come marmo
    effetto marmo
    marezzat*
    pelle … a chiazze
    reticolat*
    reticolo
    livedo
    come una rete
    disegno a rete
    ragnatela
    necro*
    cancrena
    gangrena
warning-pain =
    dolore forte
    dolori forti
    dolore … è forte
    dolore … molto forte
    dolori … molto forti
    dolore … troppo forte
    dolore così forte
    dolori così forti
    mai avuto un dolore
    dolore … più forte
    dolori … più forti
    forte dolore
    forti dolori
    dolor* … fortis*
    fortissim* dolor*
    dolor* … intens*
    intens* dolor*
    dolor* acut*
    dolor* lancinant*
    dolor* atroc*
    dolor* terribil*
    dolor* tremend*
    dolor* bestial*
    dolor* pazzesc*
    dolor* assurd*
    dolor* allucinant*
    dolor* orrend*
    dolor* incredibil*
    dolor* violent*
    dolor* da morire
    dolor* assai
    assai dolore
    dolor* pulsant*
    dolore che pulsa
    dolor* martellant*
    atroci dolori
    tremendo dolore
    terribile dolore
    insopport*
    insoport*
    non sopporto … dolore
    non sopporto più il male
    non ce la faccio … dolore
    non ce la faccio … dal male
    non resisto … dolore
    non resisto … dal male
    muoio di dolore
    muoio dal dolore
    morendo di dolore
    morendo dal dolore
    morire di dolore
    morire dal dolore
    piango … dolore
    piangere … dolore
    piangendo … dolore
    urlare … dolore
    urlo … dolore
    dolore … non mi fa dormire
    dolore non mi lascia dormire
    dolore mi sveglia
    dolore mi ha svegliat*
    non dormo … dolore
    non riesco a dormire … dolore
    nn riesco a dormire … dolore
    non riesco a dormire dal male
    tanto dolore
    tantissimo dolore
    molto dolore
    moltissimo dolore
    troppo dolore
    un sacco di dolore
    dolore … tantissimo
    dolore … aument*
    dolori … aument*
    aument* … dolor*
    dolor* … peggio*
    peggio* … dolor*
    dolor* … cresc*
    cresc* … dolor*
    dolor* … sempre più
    sempre più dolor*
    sempre più doloros*
    sempre più dolent*
    più dolore di
    più dolore che
    più dolore rispetto
    dolorosissim*
    peggior dolore
    fa* malissimo
    fa* molto male
    fa* tanto male
    fa* troppo male
    fa* davvero male
    fa* veramente male
    fa* proprio male
    fa* più male
    fa* sempre più male
    fa* un male
    fa* male da morire
    fa* male da impazzire
    fa* male da pazzi
    fa* male da matti
    fa* male tantissimo
    fa* male molto
    fa* male tanto
    fa* male troppo
    fa* male assai
    fa* male un casino
    fa* male sempre
    fa* male forte
    male cane
    male boia
    male bestia
    male pazzesco
    male tremendo
    male allucinante
    male da morire
    male da impazzire
    male da pazzi
    male fortis*
    tanto tanto male
    ho tanto male
    ho troppo male
    ho tantissimo male
    ho molto male
    malissimo dal dolore
    impazz* … dolore
    brucia da morire
    fitte forti
    fitte … fortissim*
    fortissime fitte
    forti fitte
    spasimi
warning-fever =
    febbre
    febbri
    febre
    febbrone
    febbrona
    febbricitant*
    febbricol*
    febbriciattol*
    febbrile
    temperatura alta
    temperatura … molto alta
    temperatura … salita
    temperatura … 38
    temperatura … 39
    temperatura … 40
    po’ di temperatura
    ho temperatura
    termometro … 38
    termometro … 39
    termometro … 40
    38 … gradi
    38 5
    39 … gradi
    39 5
    40 gradi
    38 e mezzo
    39 e mezzo
    37 e mezzo
    ho 38
    ho 39
    sono a 38
    sono a 39
    brividi
    brivido
    bividi
    brivdi
    sto tremando
    tremo tutt*
    tremo … freddo
    tremando … freddo
    tremare … freddo
    tremano … freddo
    tremo come una foglia
    tremori
    batto i denti
    battono i denti

# Ciò che suona come uno di questi e non lo è. Viene tolto per primo dal testo; il resto conta ancora.
warning-harmless =
    senza febbre
    senza la febbre
    senza brividi
    no febbre
    niente febbre
    nessuna febbre
    zero febbre
    non ho febbre
    non ho la febbre
    non ho più febbre
    non ho più la febbre
    non ho avuto febbre
    non ho avuto la febbre
    nn ho febbre
    nn ho la febbre
    nn ho avuto febbre
    non c’è febbre
    né febbre
    né la febbre
    febbre non ne ho
    febbre non ce l’ho
    febbre mi è passata
    non ho febbre o brividi
    niente febbre o brividi
    senza febbre o brividi
    no febbre o brividi
    febbre da fieno
    febbre del fieno
    febbre gialla
    febbre sul labbro
    febbre sulle labbra
    febbre alle labbra
    febbre al labbro
    febbre labiale
    febbre del sabato sera
    no brividi
    niente brividi
    nessun brivido
    non ho brividi
    non ho i brividi
    nn ho brividi
    né brividi
    né i brividi
    risultato da brividi
    risultati da brividi
    effetto da brividi
    prezzo da brividi
    prezzi da brividi
    film da brividi
    brividi solo a pensar*
    brividi al pensiero
    brividi di emozione
    brividi per l’emozione
    brividi dall’emozione
    ho 38 anni
    ho 39 anni
    38 di piede
    39 di piede
    38 di scarpe
    39 di scarpe
    ci sono 3* gradi
    ci sono 40 gradi
    fanno 3* gradi
    fanno 40 gradi
    38 gradi fuori
    39 gradi fuori
    40 gradi fuori
    38 gradi all’ombra
    39 gradi all’ombra
    40 gradi all’ombra
    fuori 38 gradi
    fuori 39 gradi
    fuori 40 gradi
    lav* a 40 gradi
    temperatura alta dell’acqua
    non vedo l’ora
    nn vedo l’ora
    non vedo il pulsante
    non vedo i pulsanti
    non vedo bene il pulsante
    non vedo bene i pulsanti
    non vedo bene la foto
    non vedo bene il messaggio
    non vedo bene la scritta
    non vedo bene sul telefon*
    non vedo bene dal telefon*
    senza occhiali non vedo bene
    senza occhiali non ci vedo
    non vedo bene senza occhiali
    non ci vedo senza occhiali
    non ci vedo niente di male
    non ci vedo nulla di male
    non ci vedo niente di strano
    non ci vedo nulla di strano
    non ci vedo problemi
    non ci vedo nessun problema
    non ci vedo differenz*
    non ci vedo nessuna differenza
    non ci vedo il senso
    non ci vedo il nesso
    non ci vedo più dalla fame
    non vedo niente di strano
    non vedo niente di anomalo
    non vedo niente di particolare
    non vedo niente di preoccupante
    non vedo niente di male
    non vedo niente di nuovo
    non vedo niente di diverso
    non vedo nulla di strano
    non vedo nulla di anomalo
    non vedo nulla di particolare
    non vedo nulla di preoccupante
    non vedo nulla di male
    non vedo nulla di nuovo
    non vedo nulla di diverso
    non vedo più niente di strano
    non vedo più niente di anomalo
    non vedo più niente di particolare
    non vedo più niente di preoccupante
    non vedo più niente di male
    non vedo più niente di nuovo
    non vedo più niente di diverso
    non vedo più nulla di strano
    non vedo più nulla di anomalo
    non vedo più nulla di particolare
    non vedo più nulla di preoccupante
    non vedo più nulla di male
    non vedo più nulla di nuovo
    non vedo più nulla di diverso
    nn vedo niente di strano
    nn vedo niente di anomalo
    nn vedo niente di particolare
    nn vedo niente di preoccupante
    nn vedo niente di male
    nn vedo niente di nuovo
    nn vedo niente di diverso
    nn vedo nulla di strano
    nn vedo nulla di anomalo
    nn vedo nulla di particolare
    nn vedo nulla di preoccupante
    nn vedo nulla di male
    nn vedo nulla di nuovo
    nn vedo nulla di diverso
    non vedo niente sulla pelle
    non vedo niente sul viso
    non vedo niente sulla chat
    non vedo nulla sulla pelle
    non vedo nulla sul viso
    non vedo nulla sulla chat
    non vedo più niente sulla pelle
    non vedo più niente sul viso
    non vedo più niente sulla chat
    non vedo più nulla sulla pelle
    non vedo più nulla sul viso
    non vedo più nulla sulla chat
    non vedo niente in chat
    non vedo nulla in chat
    non vedo niente nella chat
    non vedo nulla nella chat
    dei lividi non vedo più niente
    dei lividi non vedo più nulla
    dei segni non vedo più niente
    dei segni non vedo più nulla
    vedo male la foto
    non riesco a vedere bene il messaggio
    non riesco a vedere bene i messaggi
    non riesco a vedere bene il link
    non riesco a vedere bene la foto
    non riesco a vedere bene le foto
    non riesco a vedere bene i pulsanti
    non riesco a vedere bene la data
    non riesco più a vedere il messaggio
    non riesco più a vedere i messaggi
    non riesco più a vedere il link
    non riesco più a vedere la foto
    non riesco più a vedere le foto
    non riesco più a vedere i pulsanti
    non riesco più a vedere la data
    problemi di vista da sempre
    non ho problemi di vista
    non ho problemi alla vista
    nessun problema di vista
    nessun problema alla vista
    nessun disturbo alla vista
    nessun disturbo della vista
    nessun cambiamento della vista
    non respiro bene dal naso per il raffreddore
    nessun problema a respirare
    nessun problema di respir*
    nessun problema respirator*
    non ho problemi a respirare
    non ho problemi di respir*
    non ho problemi respirator*
    nessuna difficoltà a respirare
    nessuna difficoltà respirator*
    non ho difficoltà a respirare
    non ho difficoltà respirator*
    non ho difficoltà
    senza difficoltà
    respiro senza problemi
    non faccio fatica a respirare
    non fatico a respirare
    respirare non è difficile
    non respiro male
    pelle non respira
    in affanno con il lavoro
    in affanno col lavoro
    fiatone … scale
    fiatone … corsa
    fiatone … correre
    fiatone … palestra
    affanno … scale
    affanno … corsa
    fiato corto … scale
    risultato … senza fiato
    risultati … senza fiato
    tutto d’un fiato
    aria condizionata
    caldo che soffoca
    soffoca la pelle
    soffocare la pelle
    nodo alla gola dall’emozione
    nodo alla gola per l’emozione
    nodo in gola dall’emozione
    nodo in gola per l’emozione
    svenut* dal ridere
    svengo dal ridere
    svenut* per il prezzo
    svengo per il prezzo
    non sono svenut*
    non sono mai svenut*
    collassat* sul letto
    collassat* sul divano
    collassat* dal sonno
    occhi gonfi di sonno
    occhi gonfi dal sonno
    occhi gonfi di pianto
    occhi gonfi dal pianto
    borse sotto gli occhi
    borse … sotto gli occhi
    labbra non gonfi*
    labbra non sono gonfi*
    occhi non gonfi*
    occhi non sono gonfi*
    occhio non è gonfi*
    lingua non è gonfi*
    lingua non gonfi*
    palpebre non sono gonfi*
    non sono gonf*
    non sono più gonf*
    non è gonf*
    non è più gonf*
    non ho gonfior*
    non ho nessun gonfiore
    non ho le labbra gonfi*
    non ho gli occhi gonfi*
    non ho labbra gonfi*
    non ho occhi gonfi*
    non c’è gonfiore
    non c’è più gonfiore
    nessun gonfiore
    niente gonfiore
    senza gonfior*
    vorrei gonfiare
    posso gonfiare
    farmi gonfiare
    meno gonf*
    né gonf*
    notte in bianco
    notti in bianco
    di punto in bianco
    pelle bianca di natura
    pelle bianca di carnagione
    pelle bianca di mio
    pelle bianca e delicata
    carnagione e pelle bianca
    pelle nera di natura
    capelli … divent* bianchi
    macchie bianche sui denti
    livido bluastro
    lividi bluastri
    livido è bluastro
    lividi sono bluastri
    livido violaceo
    lividi violacei
    livido è violaceo
    livido divent* viola
    livido è divent* viola
    livido mi è divent* viola
    livido sta divent* viola
    lividi divent* viola
    lividi sono divent* viola
    lividi stanno divent* viola
    livido divent* blu
    livido è divent* blu
    livido sta divent* blu
    lividi divent* blu
    lividi sono divent* blu
    lividi stanno divent* blu
    livido quasi nero
    livido è quasi nero
    livido divent* nero
    livido è divent* nero
    livido sta divent* nero
    lividi divent* neri
    lividi sono divent* neri
    a chiazze rosse
    a chiazze rosa
    liscia come il marmo
    liscio come il marmo
    dur* come il marmo
    marmorizzat* al cioccolato
    dolce marmorizzato
    ciambella marmorizzata
    ciambellone marmorizzato
    torta marmorizzata
    non ho dolore
    non ho dolori
    non ho più dolore
    non ho più dolori
    non ho nessun dolore
    non ho alcun dolore
    non ho tanto dolore
    non ho molto dolore
    non ho un dolore
    nn ho dolore
    nn ho dolori
    non sento dolore
    non sento più dolore
    non sento molto dolore
    non sento tanto dolore
    nessun dolore
    niente dolore
    senza dolore
    senza dolori
    niente dolori
    né dolore
    né dolori
    no dolore
    non è un dolore forte
    dolore non è forte
    dolore non è molto forte
    dolore non è intenso
    dolor* non peggior*
    dolor* non è peggior*
    dolor* non sta peggior*
    dolor* non aument*
    dolor* non è aument*
    dolor* non sta aument*
    sempre meno dolore
    sempre più lieve
    sempre più lievi
    sempre più leggero
    sempre più leggeri
    sempre più debole
    sempre più deboli
    sempre più sopportabile
    non c’è dolore
    non c’è più dolore
    non c’è molto dolore
    non c’è tanto dolore
    non molto dolore
    non tanto dolore
    mi aspettavo peggio
    mi aspettavo di peggio
    pensavo peggio
    non fa* male
    non mi fa* male
    non fa* più male
    non mi fa* più male
    non fa* molto male
    non mi fa* molto male
    non fa* tanto male
    non mi fa* tanto male
    nn fa* male
    nn fa* più male
    nn mi fa* male
    nn mi fa* più male
    non fa* proprio male
    non mi fa* proprio male
    non fa* davvero male
    non fa* troppo male
    non mi fa* troppo male
    non ho tanto male
    non ho molto male
    non ho troppo male
    più male che bene
    sole fa molto male
    sole fa tanto male
    sole fa davvero male
    caldo insopportabile
    afa insopportabile
    non è insopportabile
    mi dispiace


## Comandi e aiuto

whoami =
    Il suo id di Telegram è <code>{ $id }</code>.
    Il suo ruolo qui: { $role }
whoami-group = L’id di questo gruppo è <code>{ $id }</code>, per alerts_chat.
whoami-topic = Il numero di questo argomento è <code>{ $id }</code>, per alerts_topic.
role-anyone = paziente o ospite
role-staff = staff
role-admin = admin

help-heading-patient = <b>Che cosa posso fare per lei</b>
help-write = In caso di emergenza chiami il { $emergency }. Una volta dato il consenso, quello che scrive qui arriva a { $clinic }.
help-checkin = dirci adesso come va
help-progress = un’immagine delle sue risposte
help-language = un’altra lingua
help-settings = ora delle domande, fuso orario
help-mydata = tutto ciò che è conservato su di lei
help-delete = cancellare tutto ciò che è conservato
help-next = la sua prossima seduta
help-tips = che cosa aspettarsi e che cosa evitare
help-contact = telefono e orari
help-privacy = che cosa è conservato su di lei
help-stop = niente più messaggi
help-resume = ricominciare
help-whoami = il suo id di Telegram
help-help = questo elenco


## Il documento da firmare (`aftercare transcript`)
# I suoi titoli; i pazienti non li vedono mai.

paper-title = Quello che leggono i pazienti: { $clinic }
paper-intro = Qui ci sono tutti i testi per i pazienti, nell’ordine in cui un paziente li incontra, con i pulsanti disegnati come riquadri. Prima dell’uso serve l’approvazione medica della clinica. Le correzioni vanno nel file { $file }.
paper-example = Nomi, date e risposte sono inventati.
paper-taps = tocca { $label }
paper-short = Mostrato per un momento sopra la chat:
paper-changes = Il messaggio diventa:
paper-picture = (immagine)
paper-file = File:
paper-rest = Testi che la storia qui sopra non incontra
paper-rest-intro = Sono mostrati con valori inventati. La parola a sinistra è il nome del testo nel file.
paper-warnings = Parole che fanno partire il testo di emergenza
paper-warnings-intro = I pazienti non vedono mai questi elenchi. Un asterisco sta per qualsiasi finale, … per al massimo tre parole.
paper-sign = Letto e approvato per l’uso con i pazienti
paper-sign-name = Nome
paper-sign-role = Qualifica
paper-sign-date = Data
paper-sign-signature = Firma

scene-link = Il link e il consenso
scene-cards = La scheda di ogni trattamento
scene-well = Un questionario: va tutto bene
scene-mild = Un questionario: lieve e moderato, cambiato dopo
scene-amber = Un questionario che la clinica dovrebbe guardare
scene-red = Un questionario con un segnale che non può aspettare
scene-silent = Un questionario senza risposta
scene-words = Quello che un paziente scrive e manda
scene-appointment = La prossima seduta: promemoria, domande, un’altra data
scene-own = Dati propri, impostazioni, lingua
scene-shared = Due pazienti su un telefono
scene-end = Fermare, ricominciare, cancellare
scene-lost = Strade sbagliate


## Brevi risposte a un tocco (al massimo 200 caratteri, senza marcatura)

toast-not-yours = Questo pulsante è per un’altra persona.
toast-older-checkin = Queste domande sono vecchie: non ho annotato nulla. Usi le più recenti, più in basso. Se adesso qualcosa non va, chiami il { $phone }.
toast-checkin-closed = Queste domande sono chiuse. Se qualcosa è cambiato, ci scriva qui.
toast-answered-already = Ha già risposto. Usi i pulsanti che vede adesso.
toast-agreed-already = A questo ha già risposto.
toast-appointment-changed = Nel frattempo questa data è cambiata. /next mostra com’è adesso.
toast-call-asked = Ho chiesto alla clinica di chiamarla. Se non può aspettare, chiami lei.
toast-day-gone = Questo giorno o questo orario non si può più scegliere: ne scelga un altro.
toast-questions-over = Queste domande sono chiuse. Se c’è qualcosa da dire, scriva pure qui.
toast-nothing-changed = Non è cambiato nulla: è già così, oppure quella seduta è passata.
toast-told-already = La clinica lo sa già. Non aspetti che risponda: chiami adesso il { $phone } o il numero di emergenza.
toast-claimed = Preso in carico.
toast-resolved = Risolto.
toast-taken = Se ne occupa già { $name }.
toast-resolved-by = Già risolto da { $name }.
toast-wish-over = Questa richiesta è già chiusa. /patient mostra la situazione.
toast-wish-past = Quella data ormai è passata.
toast-trouble = Qualcosa da noi non ha funzionato. Se è importante, chiami la clinica.


## Per lo staff: allerte

alert-red = 🔴 <b>RED</b> · <b>{ $who }</b>
alert-amber = 🟠 <b>AMBER</b> · <b>{ $who }</b>
alert-when = { $day ->
        [0] Giorno della seduta { $number } di { $total }
       *[other] Giorno { $day } dopo la seduta { $number } di { $total }
    } · { $treatment }
alert-reported = Segnalato il { $at }
alert-why = ❗ { $reason }
alert-answers = Risposte adesso: { $answers }
alert-asked = Domande: questionario del giorno { $day }, inviato il { $at }
alert-emergency-told = È stato inviato il testo di emergenza: chiamare il { $emergency } o la clinica.
alert-emergency-refused = ⚠️ <b>Il testo di emergenza non è arrivato a destinazione. Telefonare subito.</b>
alert-unclaimed = <b>Nessuno se ne occupa ancora: toccare «Prendo in carico».</b> Una risposta a questo messaggio arriva al paziente.
alert-claimed = ✋ <b>{ $name }</b> se ne occupa dal { $at }. Una risposta a questo messaggio arriva al paziente.
alert-resolved = ✅ Risolto da { $name }, { $at }.
alert-resolution = 📝 { $text }
# Quello che è stato detto da quando c'è l'allerta, una riga ciascuno.
said-by-patient = { $at } 💬 { $text }
said-by-staff = { $at } ↩️ { $name }: { $text }
said-text = testo
said-photo = 📷
said-voice = 🎤
said-video = 🎬
said-document = 📎
alert-again = 🔔 <b>Ancora nessuna presa in carico: chiamata { $page }</b>
alert-more = 🔔 <b>Segnalato altro</b>
alert-released = 🔔 <b>Chi se ne occupava non fa più parte dello staff</b>
alert-group-closed = ⚠️ Il gruppo dello staff non è raggiungibile: per questo il messaggio arriva in privato.
alerts-none = Nessuna allerta aperta.
alerts-many = { $count ->
        [one] Un’allerta aperta.
       *[other] { $count } allerte aperte.
    } Le meno recenti ({ $shown }):

button-claim = Prendo in carico
button-resolve = Risolto
button-note = ✏️ Scrivere una nota
resolution-phoned = Per telefono
resolution-answered = Risposto
resolution-seen = Visita in clinica
resolution-sent-on = Invio a un medico
toast-noted = Annotato.
toast-noted-already = Com’è finita è già annotato.
toast-staff-in-settings = È nel file delle impostazioni, sezione [staff], e si può togliere solo lì.
toast-staff-gone = Non fa più parte dello staff.
toast-staff-last-admin = È l’ultimo admin. Prima invitarne un altro.

reason-breathing = Difficoltà a respirare, o labbra, occhi o lingua gonfi: può essere una reazione allergica
reason-vision = La vista è cambiata: può essere un’occlusione vascolare
reason-skin = Pelle bianca, marezzata, cianotica o nera: può essere un’occlusione vascolare
reason-pain = Dolore forte o in aumento: può essere un’occlusione vascolare o un’infezione
reason-fever = Febbre o brividi: può essere un’infezione
reason-spreading = Rossore o calore che si estende: può essere un’infezione
reason-pus = Pus o secrezione: può essere un’infezione
reason-lump = Nuovo nodulo o punto duro: può essere un’infezione tardiva (micobatteri) o un nodulo
reason-severe = { $symptom }: grado forte
reason-worse = { $symptom }: peggio che nell’ultima risposta
reason-lingering = { $symptom }: grado ancora moderato o forte, oltre il tempo atteso
reason-new-redness = Rossore comparso ora, quando dovrebbe essere già sparito
reason-late-bruising = Lividi ancora presenti, quando dovrebbero essere già spariti
reason-free-text = Ha scritto qualcosa
reason-photo = Ha mandato una foto, un video o un messaggio vocale
reason-call = Chiede una telefonata
reason-words = Quello che ha scritto somiglia a un segnale d’allarme: leggere subito
reason-urgent = Dice che è uno dei segnali d’allarme
reason-silent = Gli ultimi questionari sono rimasti senza risposta

short-sign-breathing = respiro, o labbra, occhi, lingua gonfi
short-sign-vision = vista
short-sign-skin = pelle bianca, marezzata, cianotica, nera
short-sign-pain = dolore forte o in aumento
short-sign-fever = febbre o brividi
short-sign-spreading = rossore o calore che si estende
short-sign-pus = pus o secrezione
short-sign-lump = nuovo nodulo

# { $when }: il giorno del ciclo, come lo dice relay-day.
relay-day = { $day ->
        [0] giorno della seduta { $number } di { $total }
       *[other] giorno { $day } dopo la seduta { $number } di { $total }
    }
relay-text = 💬 <b>{ $who }</b>, { $when }:
    { $text }
relay-unsaid = ⚠️ Questo telefono è condiviso da { $whose }. Non è stato detto di chi si tratta.
relay-about = 👤 Il messaggio del { $at } riguarda <b>{ $who }</b>.
relay-staff = ↩️ <b>{ $name }</b> a <b>{ $who }</b>:
    { $text }
relay-edited = ✏️ <b>{ $who }</b>, { $when }, corregge un messaggio:
    { $text }
relay-photo = 📷 <b>{ $who }</b>, { $when }: una foto. { $text }
relay-voice = 🎤 <b>{ $who }</b>, { $when }: un messaggio vocale. { $text }
relay-video = 🎬 <b>{ $who }</b>, { $when }: un video. { $text }
relay-document = 📎 <b>{ $who }</b>, { $when }: un’immagine o un PDF, inviato come file. { $text }
relay-lost = ⚠️ <b>{ $who }</b> ha mandato qualcosa che non ho potuto inoltrare. Telefonare, oppure chiedere una foto o un testo.


## Per lo staff: avvisi

notice-group-lost =
    ⚠️ <b>Mi hanno tolto dal gruppo dello staff.</b> Da adesso allerte e note arrivano qui, in privato. Seguono le allerte aperte.
    Per tornare come prima, aggiungermi di nuovo al gruppo.
notice-group-found = ✅ Sono di nuovo in questo gruppo: da adesso allerte e note arrivano qui. Segue quello che è aperto.
notice-group-moved =
    Il gruppo dello staff ora è un supergruppo e ha un nuovo id. Uso già quello nuovo. Per il file delle impostazioni, quando c’è tempo:
    <code>alerts_chat = { $id }</code>
notice-group-left = 🚪 <b>{ $name }</b> (<code>{ $id }</code>), che non è dello staff, mi ha aggiunto a «{ $title }». Lì non ho detto nulla, e me ne vado.
notice-staff-joined = 👋 <b>{ $name }</b> (<code>{ $id }</code>) ora è nello staff. Ruolo: { $role } · invito di { $by }
notice-declined = { $who } ha aperto il link e ha detto no al follow-up.
notice-stopped = ⚠️ { $who } ha fermato le domande e i promemoria. In caso di dubbi, telefonare.
notice-blocked = 🚫 { $who } ha bloccato il bot o ha lasciato Telegram. Da qui non arriva più nulla: telefonare.
notice-unblocked = { $who } ha sbloccato il bot e riceve di nuovo i messaggi.
notice-next-confirmed = { $who } alla fine tiene la seduta del { $when }.
wish-choosing =
    📅 <b>{ $who }</b> chiede di spostare la seduta del { $when }, e forse sceglierà una data.
    Nuova data: <code>/reschedule { $code }; AAAA-MM-GG HH:MM</code>
wish-asked =
    📅 <b>{ $who }</b> chiede di spostare la seduta del { $when } al <b>{ $wish }</b>.
    Un’altra data: <code>/reschedule { $code }; AAAA-MM-GG HH:MM</code>
wish-agreed = ✅ <b>{ $who }</b>: seduta spostata dal { $when } al <b>{ $wish }</b> da { $name }.
wish-not-possible = ❌ <b>{ $who }</b>: { $wish } non è possibile, dice { $name }. Resta la seduta del { $when }.
wish-not-possible-late = ❌ <b>{ $who }</b>: { $wish } non è possibile, dice { $name }. La data del { $when } è passata: non c’è nulla di fissato.
wish-over = 📅 <b>{ $who }</b>: la richiesta di spostare la seduta del { $when } è chiusa.
button-agree-wish = ✅ Va bene, spostare
button-refuse-wish = Non è possibile
notice-next-cancel-asked =
    ❌ { $who } ha disdetto la seduta del { $when }.
    Nuova data: <code>/reschedule { $code }; AAAA-MM-GG HH:MM</code>
notice-presession =
    📝 { $who } prima della seduta del { $when }:
    { $answers }
notice-presession-nothing = 📝 { $who } prima della seduta del { $when }: niente da segnalare.
notice-deleted = 🗑 { $code } ha cancellato tutti i propri dati. Da qui non parte più nulla.
notice-deleted-open = 🗑 ⚠️ { $code } ha cancellato tutti i propri dati <b>con un’allerta ancora aperta</b>. In caso di dubbi, telefonare.
notice-undelivered-refused = ⚠️ { $who }: Telegram non ha accettato { $what } ({ $at }). Non c’è stata consegna.
notice-undelivered-unknown = ⚠️ { $who }: consegna incerta per { $what } ({ $at }). Da Telegram non è mai arrivata una risposta.
notice-undelivered-expired = ⚠️ { $who }: non è stato possibile inviare in tempo { $what } ({ $at }); l’invio è stato annullato.
notice-expired =
    ⚠️ Il bot era fermo o senza connessione. { $count ->
        [one] Un messaggio non è stato inviato
       *[other] { $count } messaggi non sono stati inviati
    } perché ormai troppo in ritardo:
    { $what }
notice-unopened =
    🔗 { $who } non ha aperto il link del { $at }.
    Uno nuovo: <code>/link { $code }</code>
notice-unopened-several =
    🔗 { $count ->
        [one] { $count } link non aperto
       *[other] { $count } link non aperti
    } da un giorno. <code>/link CODICE</code> ne crea uno nuovo.
    { $what }
notices-heading = 📋 <b>{ $count ->
        [one] Un altro avviso
       *[other] Altri { $count } avvisi
    }</b>

# Il riepilogo del mattino, e /today. La prima riga si vede sullo schermo bloccato.
overview-heading = ☀️ <b>Oggi in clinica</b>
overview-more = … e altri { $count }
overview-sessions = 📅 <b>Sedute: { $count }</b>
overview-session = { $at } · { $who } · { $treatment } { $number }/{ $total } · { $state }
overview-session-after = { $at } · { $who } · { $treatment }, dopo { $number }/{ $total } · { $state }
overview-checkins = ✉️ <b>Questionari: { $count }</b>
overview-checkins-counted = ✉️ <b>Questionari: { $count }</b>{ $nudges ->
        [0] {""}
       *[other] {" "}· solleciti: { $nudges }
    }
overview-checkin = { $at } · { $who } · giorno { $day } · { $state }
overview-unclaimed = ❗ <b>Allerte di cui nessuno si occupa: { $count }</b>
overview-claimed = ✋ <b>Allerte prese in carico, ancora aperte: { $count }</b>
overview-alert = { $level ->
        [RED] 🔴
       *[other] 🟠
    } { $who } · { $raised }
overview-alert-claimed = { $level ->
        [RED] 🔴
       *[other] 🟠
    } { $who } · { $raised } · se ne occupa: { $name }
overview-wishes = 🔁 <b>Aspettano un’altra data: { $count }</b>
overview-wish = { $who } · { $when } → { $wish }
overview-wish-open = { $who } · { $when } → data non ancora scelta
overview-silent = 🔕 <b>Non rispondono: { $count }</b>
overview-unopened = 🔗 <b>Link non aperti: { $count }</b>
overview-link = { $who } · dal { $at }
overview-link-expired = { $who } · dal { $at }, scaduto
overview-undelivered = ⚠️ <b>Non consegnati: { $count }</b>
overview-lost = { $who } · { $what }: { $state }
overview-blocked = 🚫 <b>Hanno bloccato il bot: { $count }</b>
asked-waiting = non ancora inviato
asked-open = aperto
asked-answered = con risposta
asked-closed = senza risposta
today-nothing = Oggi non c’è nulla in programma.

missed-checkin = { $code }: il questionario del giorno { $item }
missed-reminder = { $code }: il promemoria { $item } prima della seduta
notice-failed = ⚠️ { $who }: non è stato possibile preparare { $what }, e non è partito nulla. Il motivo è nel log.
notice-not-heard = ⚠️ { $who } ha fatto qui qualcosa che, per un errore del bot, è andato perso. Chiedere che cosa era.
notice-link-refused = { $who }: non posso scrivere a chi ha chiesto questo link. Aprire @{ $bot } in privato, toccare Avvia, e poi: <code>/link { $code }</code>

kind-checkin = il questionario
kind-checkin-now = le domande chieste dal paziente
kind-presession = le domande prima della seduta
kind-calendar = il file per il calendario
kind-progress = l’immagine delle risposte
kind-mydata = il file con i dati conservati
kind-wish = una richiesta di spostare una seduta
kind-nudge = il sollecito a rispondere
kind-reminder = il promemoria
kind-card = la scheda per i giorni dopo la seduta
kind-appointment = la data della prossima seduta
kind-message = il suo messaggio
kind-emergency = il testo di emergenza
kind-consent = la schermata del consenso
kind-link = il link
kind-reply = una risposta
kind-edit = la modifica di un messaggio
kind-alert = un’allerta
kind-page = una chiamata allo staff
kind-relay = un messaggio inoltrato
kind-notice = un avviso
kind-digest = il riepilogo del giorno
kind-passed-on = una risposta
kind-stats = l’immagine dei numeri
kind-export = il file con tutte le risposte

fate-refused = non accettato da Telegram
fate-unknown = consegna incerta
fate-expired = troppo tardi, non inviato


## Per lo staff: comandi

help-heading-staff = <b>Per lo staff</b>
help-enroll = seduta fatta: nuovo paziente
help-session = seduta successiva fatta, paziente già noto
help-patients = tutti i pazienti, o quelli cercati
help-patient = a che punto è un paziente, con pulsanti
help-chart = gradi per giorno, in un’immagine
help-message = scrivere a un paziente
help-missed = il paziente non è venuto
help-pause = mettere in pausa il follow-up
help-discharge = concludere il follow-up
help-resume-staff = con un codice: riprendere dopo una pausa
help-preview = tutti i messaggi ancora da inviare
help-reschedule = spostare la prossima seduta
help-cancel = annullare la prossima seduta, o uscire da un modulo
help-alerts = allerte aperte
help-today = la giornata a colpo d’occhio
help-link = un nuovo link da usare una volta
help-unlink = il link lo ha aperto la persona sbagliata
help-staff = chi è nello staff: invitare, togliere
help-erase = cancellare un paziente per sempre

enrolled =
    ✅ <b>{ $who }</b>
    { $treatment }, seduta { $number } di { $total } · prossima: { $next }

    Far inquadrare questo codice al paziente, o mandare il link. Vale una volta sola, per { $days ->
        [one] { $days } giorno
       *[other] { $days } giorni
    }:
    { $link }
enrolled-in-private =
    ✅ Registrazione fatta: { $code }. Il link arriva in privato.
    Non arriva niente? Aprire @{ $bot }, toccare Avvia, e poi: <code>/link { $code }</code>
session-recorded-told =
    ✅ { $who }: { $treatment }, seduta { $number } di { $total } · prossima: { $next }
    La scheda per i giorni dopo la seduta è in arrivo e i questionari sono in programma.
session-recorded-waiting =
    ✅ { $who }: { $treatment }, seduta { $number } di { $total } · prossima: { $next }
    Per ora non parte nulla: { $state }.
rescheduled =
    ✅ { $who }: prossima seduta { $next }. I promemoria sono stati riprogrammati.
cancelled =
    ✅ { $who }: la seduta del { $next } è annullata. Non partono promemoria.
patient-is-told = L’avviso al paziente parte subito.
patient-not-told = ⚠️ L’avviso al paziente <b>non</b> parte: { $state }.
unlinked =
    ✂️ { $who }: scollegata la chat che aveva aperto il link; lì non arriva più nulla.
    Un nuovo link: <code>/link { $code }</code>
erase-sure =
    Cancellare <b>{ $who }</b> per sempre? Nome, sedute, risposte e messaggi spariscono e non si possono recuperare.
button-erase = Cancellare per sempre
button-keep-patient = Tenere
erase-kept = Tutto resta com’era: { $who }.
erased = 🗑 { $code }: cancellato.
staff-heading = <b>Nello staff: { $count }</b>
staff-line = • <b>{ $name }</b> · <code>{ $id }</code> · { $role } · { $source }
staff-from-settings = file delle impostazioni
staff-from-invitation = invito di { $by }, { $at }
staff-in-settings = Chi è nel file delle impostazioni si aggiunge e si toglie lì.
staff-links-open = { $count ->
        [one] Un invito non è ancora stato aperto.
       *[other] { $count } inviti non sono ancora stati aperti.
    }
staff-invitation =
    Chi apre per primo questo link entra nello staff. Ruolo: <b>{ $role }</b>. Vale una volta sola, per { $hours ->
        [one] { $hours } ora
       *[other] { $hours } ore
    }. Non mandarlo a nessun altro:
    { $link }
staff-invitation-in-private =
    ✅ Il link arriva in privato.
    Non arriva niente? Aprire @{ $bot }, toccare Avvia, e poi: <code>/staff</code>
staff-welcome =
    👋 <b>Le diamo il benvenuto nello staff di { $clinic }.</b> Il suo ruolo qui: { $role }.

    /help mostra che cosa si può fare, /alerts che cosa è aperto.
staff-already = Lei è già nello staff. Il suo ruolo qui: { $role }. Il link non è stato usato e vale ancora.
staff-remove-sure = Togliere <b>{ $name }</b> (<code>{ $id }</code>) dallo staff? Le allerte che ha preso in carico tornano libere, e i suoi link d’invito non valgono più.
staff-removed =
    ✂️ <b>{ $name }</b> (<code>{ $id }</code>) non fa più parte dello staff.
    Se c’è un gruppo dello staff: togliere questa persona anche da lì, in Telegram. Io non posso farlo.
staff-removed-stays = L’invito di <b>{ $name }</b> (<code>{ $id }</code>) è ritirato. Nel file delle impostazioni il nome c’è ancora, ruolo: { $role }. Va tolto lì.
staff-removed-told = In questa chat non fa più parte dello staff di { $clinic }.
staff-role-told = Il suo ruolo qui adesso: { $role }.
button-invite-staff = Invitare nello staff
button-invite-admin = Invitare un admin
button-remove-staff = Togliere { $name }
button-keep-staff = Tenere
reply-on-its-way = ✉️ In viaggio verso { $code }.
reply-unreachable = ⚠️ A { $code } non si può scrivere: { $state }. Telefonare.
reply-only-text = Posso inoltrare testi, foto, video, messaggi vocali e immagini o PDF mandati come file. Non è stato inviato nulla.
reply-of-several =
    Questo messaggio non riguarda un solo paziente: non so a chi scrivere. Non è stato inviato nulla.
    Scrivere così: <code>/message CODICE; TESTO</code>
staff-not-a-reply =
    Per scrivere a un paziente, rispondere a un’allerta o a un suo messaggio.

    /help mostra che cos’altro si può fare.

status-heading = <b>{ $who }</b>
status-course = { $treatment }, seduta { $number } di { $total }, fatta { $held }
status-appointment = Prossima: { $when } ({ $state })
status-answer = <b>{ $level }</b> · Giorno { $day }: { $answers }
status-unfinished = Giorno { $day }, non finito: { $answers }
status-no-answer = Giorno { $day }: nessuna risposta
status-alert = ❗ { $level }, allerta aperta dal { $raised } · se ne occupa: { $claimed }
status-undelivered = ⚠️ { $what }: { $state }
status-presession = Prima della seduta: { $answers }

state-invited = link non ancora aperto
state-opened = link aperto, consenso non ancora dato
state-declined = consenso negato
state-active = follow-up in corso
state-stopped = fermato dal paziente
state-paused = in pausa
state-discharged = follow-up concluso
state-blocked = ha bloccato il bot

next-state-none = nessuna
next-state-planned = non ancora confermata
next-state-confirmed = confermata
next-state-move-asked = chiede un’altra data
next-state-cancel-asked = disdetta dal paziente
next-state-cancelled = annullata
next-state-missed = saltata
next-state-held = fatta

preview-heading = <b>In programma per { $who }</b>, nell’ora del paziente ({ $zone }), { $state }:
preview-if = <b>Adesso a { $who } non parte nulla: { $state }.</b> Se la situazione cambiasse in questo momento, nell’ora del paziente ({ $zone }):
preview-nothing = Niente.
preview-checkin = { $at } · questionario del giorno { $count } dopo la seduta { $number }
preview-nudge = { $at } · sollecito, se il questionario del giorno { $count } è ancora aperto
preview-reminder-d = { $at } · promemoria, { $count ->
        [one] un giorno
       *[other] { $count } giorni
    } prima della seduta del { $next }
preview-reminder-h = { $at } · promemoria, { $count ->
        [one] un’ora
       *[other] { $count } ore
    } prima della seduta del { $next }


## Per lo staff: numeri ed esportazione
# { $share } è stats-share. In /stats ogni testo è una riga o una parte di riga; tutto deve stare in un messaggio.

help-stats = tasso di risposta, gradi per giorno, allerte, appuntamenti
help-export = tutte le risposte in un file CSV

stats-title = 📊 <b>{ $period }</b>, { $dates }
stats-dates = dal { $since } al { $until }
stats-period-month = Gli ultimi 30 giorni
stats-period-quarter = Gli ultimi 90 giorni
stats-period-year = L’ultimo anno
stats-period-all = Tutto finora
stats-nothing = Niente da mostrare: in questo periodo non ci sono questionari, allerte o appuntamenti.
stats-share = { $percent }% di { $count }
stats-time-short = meno di 1 min
stats-time-minutes = { $minutes } min
stats-time-hours = { $hours } h { $minutes } min
stats-time-days = { $days } g { $hours } h

stats-answered = <b>Questionari</b>: con risposta { $share }
stats-answered-none = <b>Questionari</b>: ancora nessuno concluso
stats-answering = Tempo fino alla risposta: { $time } (mediana)
stats-alerts = <b>Allerte</b>: RED { $red }, AMBER { $amber } · prese in carico { $share } · ancora aperte: { $open }
stats-alerts-none = <b>Allerte</b>: nessuna
stats-taking = Tempo fino alla presa in carico: { $median } (mediana), al massimo { $slowest }
stats-booked = <b>Appuntamenti</b>: { $count } · confermati prima { $confirmed } · { $outcome }
stats-booked-none = <b>Appuntamenti</b>: nessuno in questo periodo
stats-kept = rispettati { $share }
stats-moved = spostati { $count }
stats-missed = saltati { $count }
stats-cancelled = annullati { $count }
stats-unknown = non ancora annotati { $count }

stats-grades = <b>Gradi per giorno dopo la seduta</b>: % nessuno · lieve · moderato · forte
stats-symptom = <i>{ $symptom }</i>
stats-day = Giorno { $day }: { $shares } % di { $count }, mediana: { $median }
stats-more-days = … e { $count ->
        [one] un altro giorno
       *[other] altri { $count } giorni
    } con meno risposte

stats-treatments = <b>Per trattamento</b>
stats-months = <b>Per mese</b>, prima il più recente
stats-line = <i>{ $name }</i>: { $figures }
stats-brief-answered = con risposta { $share }
stats-brief-strong = moderato o forte { $share }
stats-brief-alerts = RED { $red }, AMBER { $amber }
stats-brief-taken = prese in carico { $share } in { $time }
stats-brief-nothing = ancora niente
stats-more = … e altri { $count }

stats-picture = <b>Gradi per giorno dopo la seduta</b>, { $dates }. I numeri sono nel messaggio di /stats.
button-period-month = 30 giorni
button-period-quarter = 90 giorni
button-period-year = 1 anno
button-period-all = Tutto
button-picture = 🖼 Immagine
toast-no-grades = In questo periodo non ci sono risposte: non c’è niente da disegnare.
# Nell'immagine: breve, senza marcatura. chart-spread-day sta davanti ai giorni, chart-spread-answers davanti a quanti hanno risposto.
chart-spread-title = Gradi per giorno dopo la seduta
chart-spread-day = Giorno
chart-spread-answers = n

export = { $count ->
        [one] Un questionario
       *[other] { $count } questionari
    }, uno per riga. Il file contiene dati sulla salute: va tenuto dove nessun altro può leggerlo.
export-none = Non ci sono ancora risposte: il file contiene solo i nomi delle colonne.
export-in-private =
    Il file arriva in privato.
    Non arriva niente? Aprire @{ $bot }, toccare Avvia, e poi: /export
export-too-big = Il file supera i 50 MB che Telegram accetta: non è stato inviato nulla. Sul server, a bot fermo: <code>aftercare export --output answers.csv</code>.


## Per lo staff: pazienti

patients-all = <b>Pazienti: { $count }</b>
patients-found = <b>«{ $text }»: { $count ->
        [one] { $count } risultato
       *[other] { $count } risultati
    }</b>
patients-page = Pagina { $page } di { $pages }
patients-none = Non ci sono ancora pazienti. Si comincia con <code>/enroll</code>.
patients-not-found = Nessun paziente corrisponde a «{ $text }». Si cercano nomi, codici e trattamenti.
patients-no-code-found = Nessun paziente corrisponde a «{ $text }». In un gruppo si cercano solo codici e trattamenti; i nomi in una chat privata con me.
picture-heading = <b>{ $who }</b> · { $treatment }, seduta { $number } di { $total }
picture-none = { $who } non ha ancora risposto a nulla.
marked-missed = ✅ { $who }: la seduta del { $next } è segnata come saltata.
paused =
    ⏸ { $who } è in pausa: niente questionari, niente promemoria. L’avviso al paziente parte subito.
    Riprendere: <code>/resume { $code }</code>
taken-up = ▶️ { $who }: { $state }.
discharged =
    🏁 { $who }: follow-up concluso, non parte più nulla. Quello che il paziente scrive arriva ancora qui.
    Riprendere comunque: <code>/resume { $code }</code>

button-card-preview = 📨 In programma
button-card-chart = 📈 Grafico
button-card-alerts = ❗ Allerte
button-card-message = ✏️ Messaggio
button-card-reschedule = 📅 Altra data
button-card-book = 📅 Fissare data
button-card-session = ➕ Seduta fatta
button-card-missed = Seduta saltata
button-card-cancel = Annullare la seduta
button-card-pause = ⏸ Pausa
button-card-resume = ▶️ Riprendere
button-card-discharge = 🏁 Concludere
button-card-link = 🔗 Nuovo link
button-card-unlink = ✂️ Scollegare
button-card-erase = 🗑 Cancellare
button-card-keep = No, indietro
button-card-missed-sure = Sì, saltata
button-card-cancel-sure = Sì, annullare seduta
button-card-discharge-sure = Sì, concludere
button-card-unlink-sure = Sì, scollegare
sure-missed = Segnare come saltata la seduta del <b>{ $when }</b> di <b>{ $who }</b>? Al paziente scriviamo che lo aspettavamo.
sure-cancel = Annullare la seduta del <b>{ $when }</b> di <b>{ $who }</b>? L’avviso al paziente parte subito.
sure-discharge = Concludere il follow-up di <b>{ $who }</b>? Non arrivano più né questionari né promemoria.
sure-booked = Prossima seduta annotata: { $when }.
sure-unlink = Il link di <b>{ $who }</b> lo ha aperto la persona sbagliata? Quella chat viene scollegata, e al paziente serve un nuovo link.
toast-changed-since = Nel frattempo è cambiato qualcosa: non è stato fatto nulla. La scheda mostra la situazione.
toast-patient-gone = Questa scheda non esiste più: i dati sono stati cancellati.
toast-no-alerts = Nessuna allerta è più aperta.

audit-heading = <b>Chi ha visto o cambiato che cosa</b>
audit-line = { $at } · { $who }: { $what }
audit-by-bot = il bot
audit-by-patient = paziente
audit-enroll = ha registrato il paziente
audit-session = ha registrato una seduta
audit-looked-at = ha visto la scheda
audit-previewed = ha visto che cosa è in programma
audit-charted = ha visto il grafico
audit-reschedule = ha spostato la prossima seduta
audit-cancel = ha annullato la prossima seduta
audit-missed = ha segnato la seduta come saltata
audit-claim = ha preso in carico un’allerta
audit-resolve = ha risolto un’allerta
audit-resolution = ha annotato com’è finita un’allerta
audit-wrote-to = ha scritto al paziente
audit-link = ha creato un nuovo link
audit-unlink = ha scollegato la chat
audit-pause = ha messo in pausa il follow-up
audit-resume = ha ripreso il follow-up
audit-discharge = ha concluso il follow-up
audit-link-opened = ha aperto il link
audit-consent = ha dato il consenso
audit-declined = ha detto no
audit-stop = ha fermato i messaggi
audit-blocked = non è più raggiungibile
audit-unblocked = è di nuovo raggiungibile
audit-language = ha scelto una lingua
audit-timezone = ha cambiato il fuso orario
audit-checkin-hour = ha cambiato l’ora delle domande
audit-appointment-planned = alla fine tiene la prossima seduta
audit-appointment-confirmed = ha confermato la prossima seduta
audit-appointment-move-asked = ha chiesto un’altra data
audit-appointment-cancel-asked = ha disdetto la prossima seduta
audit-mydata = ha chiesto i dati conservati
audit-checkin-asked = ha chiesto le domande
audit-presession = ha risposto prima di una seduta
audit-note-about = ha detto chi riguarda un messaggio
audit-appointment-wished = ha proposto un’altra data
audit-wish-agreed = ha accettato un’altra data
audit-wish-not-possible = ha rifiutato un’altra data


## Per lo staff: moduli
# { $place }: private, oppure group, dove il bot sente solo ciò che risponde al suo messaggio.

form-heading-enroll = <b>Nuovo paziente</b>
form-heading-session = <b>{ $who }: seduta fatta oggi</b>
form-heading-reschedule = <b>{ $who }: un’altra data</b> (finora { $booked })
form-heading-book = <b>{ $who }: data della prossima seduta</b>
form-heading-message = <b>Messaggio a { $who }</b>
form-heading-note = <b>Nota sull’allerta di { $who }</b>
form-given-name = Nome: { $name }
form-given-treatment = { $treatment }
form-given-course = { $treatment }, seduta { $number } di { $total }
form-given-next = Prossima: { $next }
form-name = Come si chiama il paziente? Scrivere qui il nome.
form-treatment = Quale trattamento?
form-course = Quale seduta era? Toccare, oppure scrivere così: 2/8.
form-next =
    Quando è la prossima seduta? { $place ->
       *[private] Toccare, oppure scrivere: 2026-12-14 10:00, o +3w.
        [group] Toccare, oppure rispondere a questo messaggio: 2026-12-14 10:00, o +3w.
    }
form-sure = Va bene così?
form-text =
    { $place ->
       *[private] Scrivere qui il testo, adesso.
        [group] Scrivere il testo come risposta a questo messaggio.
    }
form-tap = Toccare uno dei pulsanti qui sopra. Con /cancel si esce dal modulo.
form-left = Modulo chiuso. Non è cambiato nulla.
form-laid-aside = { $heading } ⤵️
form-in-private =
    Il resto lo chiedo in una chat privata, perché i nomi non vanno in un gruppo: @{ $bot }
    Non arriva niente? Aprirla, toccare Avvia, e poi /enroll.
button-calendar = 📅 Calendario
button-none-yet = Ancora nessuna
button-leave = Uscire
button-form-enroll = ✅ Registrare
button-form-session = ✅ Registrare
button-form-reschedule = ✅ Spostare
button-form-book = ✅ Fissare
toast-form-over = Questo modulo è già inviato o chiuso.
toast-form-not-yours = Questo lo sta compilando un’altra persona dello staff.
toast-form-elsewhere = Il modulo è già a un’altra domanda.
kind-form = una domanda per lei
kind-chart = un’immagine per lei
notice-form-refused = Non posso scrivere in privato a { $name }. Aprire @{ $bot }, toccare Avvia, e poi /enroll.


## Per lo staff: che cosa non andava in un comando

bad-count =
    { $found ->
        [0] Non è stato indicato nulla
        [one] È stata trovata una parte
       *[other] Sono state trovate { $found } parti
    }; { $expected ->
        [0] dopo questo comando non va scritto niente.
        [one] serve solo il codice di un paziente.
       *[other] ne servono { $expected }, separate da «;».
    }
bad-code = «{ $found }» non è il codice di un paziente. I codici sono come P-0001.
bad-name-empty = Il nome è vuoto.
bad-name-long = Il nome ha { $found ->
        [one] { $found } carattere
       *[other] { $found } caratteri
    }; il massimo è { $most }.
bad-treatment = «{ $found }» non è un trattamento. Forse <b>{ $nearest }</b>? Possibili: { $allowed }
bad-treatment-unlike = «{ $found }» non è un trattamento. Possibili: { $allowed }
bad-course = «{ $found }» non è una seduta di un ciclo. Si scrive così: 2/6, la seconda di sei.
bad-course-zero = «{ $found }»: le sedute si contano da 1.
bad-course-over = Seduta { $number } di { $total }: questo ciclo ha solo { $total ->
        [one] { $total } seduta
       *[other] { $total } sedute
    }.
bad-course-long = Un ciclo di { $total ->
        [one] { $total } seduta
       *[other] { $total } sedute
    }: il massimo è { $most }.
bad-course-held = { $code } ha già fatto la seduta { $number } di { $total }. La prossima ha un numero più alto.
bad-linked = { $code } ha già aperto un link. Se a farlo è stata la persona sbagliata, usare prima /unlink.
bad-discharged = { $code }: il follow-up è concluso. Per riprenderlo usare /resume.
bad-next = «{ $found }» non è una data. Scrivere 2026-12-14 10:00, oppure +3w (fra tre settimane, a quest’ora), +3w 10:00, oppure - per nessuna.
bad-next-past = «{ $found }» è nel passato. In clinica ora è { $now }.
bad-next-far = «{ $found }» è troppo lontano; il limite è { $most }.
bad-next-gap = { $found } non esiste in { $zone }: quella notte l’ora passa dalle { $start } alle { $end }.
bad-next-none = Qui serve una data. Per annullare la seduta usare /cancel.
bad-not-missed-yet = La seduta di { $code } deve ancora venire: { $when }. Per toglierla adesso usare /cancel.
bad-not-active = { $code } non si può mettere in pausa: { $state }. Si può solo con un follow-up in corso.
bad-not-held = Lo staff non può riprendere { $code }: { $state }. Si può solo se è stato lo staff a mettere in pausa o a concludere.
bad-text-empty = Il testo è vuoto.
bad-changed-since = La prossima seduta di { $code } è cambiata nel frattempo: { $when }. Non è stato fatto nulla: ricominciare.
bad-text-long = Il testo ha { $found } caratteri; ne può avere al massimo { $most }.
bad-no-appointment = { $code } non ha nessuna seduta fissata. Per fissarne una usare /reschedule.

usage-enroll =
    <b>Uso:</b> <code>/enroll NOME; TRATTAMENTO; K/N; PROSSIMA</code>
    <b>Esempio:</b> <code>/enroll Anna Petrova; face; 2/6; +3w 10:00</code>
usage-session =
    <b>Uso:</b> <code>/session CODICE; TRATTAMENTO; K/N; PROSSIMA</code>
    <b>Esempio:</b> <code>/session P-0001; face; 3/6; +3w 10:00</code>
usage-patient =
    <b>Uso:</b> <code>/patient CODICE</code>
    <b>Esempio:</b> <code>/patient P-0001</code>
usage-preview =
    <b>Uso:</b> <code>/preview CODICE</code>
    <b>Esempio:</b> <code>/preview P-0001</code>
usage-reschedule =
    <b>Uso:</b> <code>/reschedule CODICE; PROSSIMA</code>
    <b>Esempio:</b> <code>/reschedule P-0001; +3w 10:00</code>
usage-link =
    <b>Uso:</b> <code>/link CODICE</code>
    <b>Esempio:</b> <code>/link P-0001</code>
usage-unlink =
    <b>Uso:</b> <code>/unlink CODICE</code>
    <b>Esempio:</b> <code>/unlink P-0001</code>
usage-erase =
    <b>Uso:</b> <code>/erase CODICE</code>
    <b>Esempio:</b> <code>/erase P-0001</code>
usage-chart =
    <b>Uso:</b> <code>/chart CODICE</code>
    <b>Esempio:</b> <code>/chart P-0001</code>
usage-message =
    <b>Uso:</b> <code>/message CODICE; TESTO</code>
    <b>Esempio:</b> <code>/message P-0001; Ci mandi una foto, per favore.</code>
usage-missed =
    <b>Uso:</b> <code>/missed CODICE</code>
    <b>Esempio:</b> <code>/missed P-0001</code>
usage-pause =
    <b>Uso:</b> <code>/pause CODICE</code>
    <b>Esempio:</b> <code>/pause P-0001</code>
usage-resume =
    <b>Uso:</b> <code>/resume CODICE</code>
    <b>Esempio:</b> <code>/resume P-0001</code>
usage-discharge =
    <b>Uso:</b> <code>/discharge CODICE</code>
    <b>Esempio:</b> <code>/discharge P-0001</code>
usage-cancel =
    <b>Uso:</b> <code>/cancel CODICE</code>
    <b>Esempio:</b> <code>/cancel P-0001</code>
usage-alerts =
    <b>Uso:</b> <code>/alerts</code>
    <b>Esempio:</b> <code>/alerts</code>
usage-today =
    <b>Uso:</b> <code>/today</code>
    <b>Esempio:</b> <code>/today</code>
usage-stats =
    <b>Uso:</b> <code>/stats</code>
    <b>Esempio:</b> <code>/stats</code>
usage-staff =
    <b>Uso:</b> <code>/staff</code>
    <b>Esempio:</b> <code>/staff</code>
usage-export =
    <b>Uso:</b> <code>/export</code>
    <b>Esempio:</b> <code>/export</code>

# Suivi après séance : tout ce que dit le bot, en français (France). Le fichier de référence pour toutes les langues est
# celui de l’anglais, en.ftl.
#
# Chaque texte destiné aux patients doit avoir l’accord médical de la clinique avant d’être utilisé. Changez les mots
# librement ; gardez les clés (à gauche du « = ») et les variables ({ $name }). Balises permises : <b>, <i>, <u>, <s>,
# <code>, <a href="…">. `aftercare check` dit si tout est encore en ordre. Variables permises dans tous les messages :
#   { $clinic } le nom de la clinique · { $phone } son téléphone · { $emergency } le numéro d’urgence
#
# Les mots qui reviennent souvent sont des termes (-card-signs) ; un pluriel s’écrit { $count -> [one] … *[other] … }.

language-name = Français


## L’arrivée

start-without-link =
    Bonjour, ici { $clinic }. Je suis l’assistant qui prend de vos nouvelles après une séance.

    Il me faut le lien personnel que la clinique vous donne après votre séance. Si vous l’avez, ouvrez-le.
    Si vous n’avez pas de lien, ou s’il ne marche plus, appelez-nous : { $phone }

start-staff =
    Bonjour, ici le bot de suivi, chez { $clinic } ; vous êtes sur la liste de l’équipe.

    Pour inscrire une personne après une séance : /enroll
    ou en une ligne : <code>/enroll Anna Petrova; face; 2/6; +3w 10:00</code>

    /today montre la journée, /patients tout le monde, /help le reste.

start-link-invalid =
    Ce lien ne peut pas servir : chaque lien marche une seule fois, et pendant quelques jours seulement.

    Si vous êtes déjà en contact ici avec { $clinic }, pas besoin d’un nouveau lien : écrivez simplement ici. Sinon, demandez-en un : { $phone }

start-again =
    Vous êtes déjà en contact avec { $clinic }. Ce qui est prévu pour vous arrivera tout seul.

    Vous pouvez écrire ici à tout moment, et /help montre le reste.

start-stopped =
    Vous avez arrêté les questions et les rappels ; /resume les fait reprendre.

    Vous pouvez écrire ici à tout moment, et la clinique peut vous répondre. En cas d’urgence, appelez le { $emergency }.

consent =
    <b>Bonjour, ici { $clinic }. Je suis votre assistant de suivi.</b>

    Après votre séance, je vous demande certains jours comment va votre peau. Deux clics suffisent si tout va bien. Si une réponse est inquiétante, la clinique est prévenue aussitôt. Je vous rappelle aussi votre prochaine séance.

    <b>Je suis un programme, pas un service d’urgence.</b> La clinique ne lit pas ici jour et nuit. En cas d’urgence, appelez le <b>{ $emergency }</b>.

    <b>Ce qui est enregistré :</b> votre nom, votre traitement et les dates de vos séances, vos réponses, et ce que vous écrivez ou envoyez ici. La clinique garde tout cela chiffré ; vous pouvez le voir (/mydata) et l’effacer (/delete) à tout moment. Les messages passent par Telegram ; les conversations avec un bot n’y sont pas chiffrées de bout en bout.

    Pour en savoir plus : /privacy

    Acceptez-vous que nous posions ces questions et que nous gardions ces données ?

button-agree = J’accepte
button-decline = Non merci
button-language = 🌐 Langue

consent-thanks =
    Merci. Vous pouvez arrêter à tout moment avec /stop.

    Vous pouvez aussi écrire ici dès que quelque chose vous inquiète.

consent-thanks-first =
    Merci. Mes premières questions arriveront le <b>{ $when }</b>. Vous pouvez arrêter à tout moment avec /stop.

    Vous pouvez aussi écrire ici dès que quelque chose vous inquiète.

consent-declined =
    C’est noté. Je ne vous poserai aucune question, et la clinique ne reçoit pas ce que vous écrivez ici.

    Si quelque chose vous inquiète, appelez le { $phone } ; en cas d’urgence, le { $emergency }. Si vous changez d’avis, appuyez ci-dessous.


## La fiche de conseils, une par traitement
# { $number } sur { $total } : le numéro de la séance qui vient d’avoir lieu, dans la série.

-card-signs =
    • du mal à respirer, ou les lèvres, les yeux ou la langue gonflés
    • un changement ou un trouble de la vue
    • la peau qui devient blanche, marbrée, bleutée ou noire
    • une douleur forte ou qui augmente
    • de la fièvre ou des frissons

-card-tell = Dites-le-nous le jour même : une rougeur ou une chaleur qui s’étend, du pus, ou une nouvelle boule (une boule peut aussi apparaître des semaines plus tard).

card-face =
    <b>{ $clinic } : à garder sous la main</b>

    <b>Après votre séance { $number } sur { $total } : visage</b>

    <b>Normal pendant quelques jours :</b> de petites bosses, des rougeurs, un gonflement et des bleus. Cela s’estompe, le plus souvent en une semaine.

    <b>À éviter</b>
    • aujourd’hui : toucher ou laver la zone, maquillage, alcool
    • 2 jours : sport, sauna, bains chauds, massage de la zone
    • 2 semaines : soleil et cabine UV ; mettez une protection solaire 50

    <b>Appelez tout de suite le { $emergency } ou le { $phone }</b> si vous remarquez :
    { -card-signs }

    { -card-tell }

card-body =
    <b>{ $clinic } : à garder sous la main</b>

    <b>Après votre séance { $number } sur { $total } : corps</b>

    <b>Normal pendant quelques jours :</b> de petites bosses, des rougeurs, un gonflement, une zone sensible et des bleus. Cela s’estompe, le plus souvent en une semaine.

    <b>À éviter</b>
    • aujourd’hui : toucher ou laver la zone, vêtements serrés sur la zone
    • 2 jours : sport, sauna, bains chauds, piscine, massage de la zone
    • 2 semaines : soleil et cabine UV sur la zone

    <b>Appelez tout de suite le { $emergency } ou le { $phone }</b> si vous remarquez :
    { -card-signs }

    { -card-tell }

card-cellulite =
    <b>{ $clinic } : à garder sous la main</b>

    <b>Après votre séance { $number } sur { $total } : cellulite</b>

    <b>Normal pendant quelques jours :</b> un gonflement, une zone sensible et des bleus, plus que sur le visage. Les bleus peuvent mettre jusqu’à dix jours à partir.

    <b>À éviter</b>
    • aujourd’hui : toucher ou laver la zone, vêtements serrés sur la zone
    • 2 jours : sport, sauna, bains chauds, piscine, massage de la zone
    • 2 semaines : soleil et cabine UV sur la zone

    <b>Appelez tout de suite le { $emergency } ou le { $phone }</b> si vous remarquez :
    { -card-signs }

    { -card-tell }

card-hair =
    <b>{ $clinic } : à garder sous la main</b>

    <b>Après votre séance { $number } sur { $total } : cheveux</b>

    <b>Normal pendant quelques jours :</b> le cuir chevelu qui tire ou qui est sensible, des rougeurs, de petites croûtes.

    <b>À éviter</b>
    • aujourd’hui : laver ou peigner la zone énergiquement, chapeaux et bonnets
    • 2 jours : sport, sauna, baignade, coloration et produits coiffants
    • 1 semaine : plein soleil sur le cuir chevelu

    <b>Appelez tout de suite le { $emergency } ou le { $phone }</b> si vous remarquez :
    { -card-signs }

    { -card-tell }

card-fat-dissolving =
    <b>{ $clinic } : à garder sous la main</b>

    <b>Après votre séance { $number } sur { $total } : graisse localisée</b>

    <b>Normal pendant plusieurs jours :</b> un gonflement visible, de la chaleur, une zone sensible, des bleus et une zone ferme au toucher. Le gonflement est le plus fort les trois premiers jours.

    <b>À éviter</b>
    • aujourd’hui : toucher ou laver la zone, alcool
    • 3 jours : sport, sauna, bains chauds, massage de la zone
    • 2 semaines : soleil et cabine UV sur la zone

    <b>Appelez tout de suite le { $emergency } ou le { $phone }</b> si vous remarquez :
    { -card-signs }

    { -card-tell }

card-default =
    <b>{ $clinic } : à garder sous la main</b>

    <b>Après votre séance { $number } sur { $total }</b>

    <b>Normal pendant quelques jours :</b> des rougeurs, un gonflement, une zone sensible et des bleus. Cela s’estompe, le plus souvent en une semaine.

    <b>À éviter</b>
    • aujourd’hui : toucher ou laver la zone
    • 2 jours : sport, sauna, bains chauds, massage de la zone
    • 2 semaines : soleil et cabine UV sur la zone

    <b>Appelez tout de suite le { $emergency } ou le { $phone }</b> si vous remarquez :
    { -card-signs }

    { -card-tell }

followup-next = Votre prochaine séance : <b>{ $when }</b>


## Les questions
# La première ligne se lit sur un écran verrouillé : elle ne dit rien de médical.

checkin-hello = Bonjour, ici { $clinic }. Deux clics si tout va bien :
checkin-hello-again = Re-bonjour. Deux clics si tout va bien :
checkin-heading = <b>{ $day ->
        [0] Le jour de la séance { $number } sur { $total }
       *[other] Jour { $day } après la séance { $number } sur { $total }
    }</b>
checkin-swelling = Est-ce <b>gonflé</b> en ce moment ? (Ni gonflement, ni rougeur, ni bleus ? Appuyez sur « Rien à signaler ».)
checkin-feel = Cette fois, passez aussi les doigts sur la zone pour sentir s’il y a des boules : elles peuvent apparaître des semaines après les injections.
checkin-redness = Est-ce <b>rouge</b> en ce moment ?
checkin-bruising = Y a-t-il des <b>bleus</b> en ce moment ?
checkin-given = { $symptom } : { $grade }
checkin-signs =
    Avez-vous l’un de ces signes <b>en ce moment</b> ? Appuyez sur chacun de ceux que vous avez. ‼️ veut dire : appelez les secours maintenant ; la clinique est prévenue aussi.
    (Lèvres, yeux : la langue aussi. Peau : les marbrures aussi.)

button-all-clear = Rien à signaler : aucun des trois
button-none-of-these = Aucun de ces signes
button-done = Terminé
button-change = Corriger une réponse

symptom-swelling = Gonflement
symptom-redness = Rougeur
symptom-bruising = Bleus

grade-none = pas du tout
grade-mild = un peu
grade-moderate = assez
grade-severe = beaucoup

grade-none-swelling = Pas du tout
grade-mild-swelling = Un peu : je le vois si je cherche
grade-moderate-swelling = Assez : tout le monde le verrait
grade-severe-swelling = Beaucoup : gros, tendu ou très sensible

grade-none-redness = Pas du tout
grade-mild-redness = Un peu : rose, autour des points
grade-moderate-redness = Assez : rouge, bien visible
grade-severe-redness = Beaucoup : rouge foncé, chaud ou étendu

grade-none-bruising = Pas du tout
grade-mild-bruising = Un peu : quelques petites taches
grade-moderate-bruising = Assez : plusieurs, ou 2 cm environ
grade-severe-bruising = Beaucoup : gros, foncés ou s’étendent

sign-breathing = Respiration, lèvres, yeux gonflés ‼️
sign-vision = Changement de la vue ‼️
sign-skin = Peau blanche, bleutée ou noire ‼️
sign-pain = Douleur forte ou qui augmente ‼️
sign-fever = Fièvre ou frissons ‼️
sign-spreading = Rougeur ou chaleur qui s’étend
sign-pus = Pus ou écoulement
sign-lump = Nouvelle boule ou zone dure

checkin-thanks = <b>{ $day ->
        [0] Merci. Voici ce que vous nous avez dit aujourd’hui :
       *[other] Merci. Voici ce que vous nous avez dit pour le jour { $day } :
    }</b>
checkin-sign-given = • { $sign }
checkin-no-signs = Signes d’alerte : aucun indiqué
checkin-offers = Vous pouvez envoyer une photo ou écrire un mot ici à tout moment, et /checkin repose les questions dès que quelque chose change.

# La phrase de fin. Elle ne dit jamais « tout va bien » : seulement ce qui a été signalé.
closing-green =
    Aucun signe d’alerte n’a été signalé. Gardez la zone propre et à l’abri du soleil.

    Écrivez-nous à tout moment si quelque chose change. En cas d’urgence, appelez le { $emergency }.
closing-green-late =
    Aucun signe d’alerte n’a été signalé. Continuez à regarder la zone de temps en temps : une boule peut encore apparaître des semaines plus tard.

    Écrivez-nous à tout moment si quelque chose change. En cas d’urgence, appelez le { $emergency }.
closing-last = C’étaient mes dernières questions pour cette séance. Une boule peut encore apparaître plus tard : dans ce cas, écrivez ici ou appelez le { $phone }.
closing-amber =
    J’ai prévenu { $clinic }. Quelqu’un regardera vos réponses et vous écrira ici, mais peut-être pas la nuit ni le week-end.

    Si cela s’aggrave, n’attendez pas : appelez le { $phone }. Personne ne répond ? Allez aux urgences ou chez un médecin de garde. En cas d’urgence, appelez le { $emergency }.
closing-red =
    ‼️ <b>Appelez maintenant le { $emergency } ou le { $phone }.</b>

    Quelque chose que vous m’avez dit peut être grave, même si vous avez changé la réponse depuis. La clinique est prévenue aussi ; n’attendez pas qu’elle vous écrive.

nudge = Un petit mot de votre clinique, { $clinic } : vous pouvez répondre aux questions ci-dessus jusqu’au { $closes }. Quelque chose vous inquiète ? Appelez le { $phone }.

emergency =
    ‼️ <b>Il faut agir maintenant.</b>

    Ce que vous signalez peut être grave. <b>Appelez le { $emergency } maintenant</b>, ou demandez à quelqu’un de vous conduire aux urgences les plus proches. Ne prenez pas le volant, et gardez quelqu’un auprès de vous. Si vous n’arrivez pas à joindre les secours, appelez { $clinic } : <b>{ $phone }</b>

    Dites que vous avez reçu des injections chez { $clinic }, et quel jour. Si vous avez du mal à respirer ou à avaler, tenez-vous en position assise, le dos bien droit.

    La clinique est prévenue en ce moment même. N’attendez pas sa réponse.


## Le prochain rendez-vous

appointment-booked =
    Un petit mot de votre clinique, { $clinic } : votre prochaine séance aura lieu le <b>{ $when }</b>.

    Pouvez-vous venir ?
appointment-moved =
    Un petit mot de votre clinique, { $clinic } : votre prochaine séance a changé de date. La nouvelle date : le <b>{ $when }</b>.

    Pouvez-vous venir ?
appointment-cancelled =
    Un petit mot de votre clinique, { $clinic } : votre séance du { $when } n’aura pas lieu.

    Pour une nouvelle date, appelez le { $phone } ou écrivez-nous ici.
appointment-missed =
    Un petit mot de votre clinique, { $clinic } : nous vous attendions le { $when } et espérons que tout va bien pour vous.

    Pour une nouvelle date, appelez le { $phone } ou écrivez-nous ici.
reminder-d =
    Un rappel de votre clinique, { $clinic } : votre prochaine séance aura lieu le <b>{ $when }</b>.

    Si vous ne pouvez pas venir, dites-le-nous dès maintenant, nous trouverons une autre date. Une question ? Écrivez-nous ici ou appelez le { $phone }.
reminder-h =
    Un rappel de votre clinique, { $clinic } : votre séance est aujourd’hui, <b>{ $when }</b>.

    Un empêchement ? Appelez le { $phone }.

reminder-asked =
    Un rappel de votre clinique, { $clinic } : vous avez demandé une autre date. Tant que vous n’avez pas de réponse, la date du <b>{ $when }</b> reste réservée.

    Toujours rien ? Appelez le { $phone }.

reminder-confirmed =
    Un rappel de votre clinique, { $clinic } : votre prochaine séance aura lieu le <b>{ $when }</b>, comme vous l’avez confirmé.

    Une question ? Écrivez-nous ici ou appelez le { $phone }.

button-confirm = Confirmer
button-reschedule = Changer de date
button-cancel = Annuler
button-keep = Garder cette date
button-other-day = Un autre jour
button-back = ‹ Retour
button-in-words = Rien ne me convient

next-none =
    Aucune séance n’est réservée pour vous en ce moment.

    Pour avoir une date, appelez le { $phone } ou écrivez-nous ici.
next-planned =
    Votre prochaine séance aura lieu le <b>{ $when }</b>.

    Pouvez-vous venir ?
next-confirmed =
    ✅ C’est confirmé : votre prochaine séance aura lieu le <b>{ $when }</b>. Merci.
next-move-asked =
    J’ai dit à { $clinic } qu’il vous faut une autre date ; quelqu’un vous écrira ici.

    En attendant, votre séance du <b>{ $when }</b> reste réservée.
next-wished =
    J’ai demandé à { $clinic } la date du <b>{ $wish }</b>.

    Tant que ce n’est pas accepté, votre séance du <b>{ $when }</b> reste réservée.

# Une autre date : un calendrier, puis l’heure. La clinique doit donner son accord.
move-day =
    Quel jour vous conviendrait mieux ?

    Votre séance du <b>{ $when }</b> reste réservée tant que { $clinic } n’a pas accepté une autre date.
move-hour =
    À quelle heure, le <b>{ $day }</b> ?

    Votre séance du <b>{ $when }</b> reste réservée tant que { $clinic } n’a pas accepté une autre date.
appointment-agreed =
    Un petit mot de votre clinique, { $clinic } : c’est d’accord, votre séance aura lieu le <b>{ $when }</b>. À bientôt.
appointment-not-possible =
    Un petit mot de votre clinique, { $clinic } : la date du <b>{ $wish }</b> n’est pas possible. Votre séance du <b>{ $when }</b> reste réservée.

    Si vous ne pouvez pas venir ce jour-là, choisissez un autre jour ou écrivez-nous ici.
appointment-not-possible-late =
    Un petit mot de votre clinique, { $clinic } : la date du <b>{ $wish }</b> n’est pas possible.

    Pour une nouvelle date, appelez le { $phone } ou écrivez-nous ici.

# Le fichier pour l’agenda personnel. D’autres peuvent voir cet agenda : il ne dit donc rien de médical.
calendar-file = Votre rendez-vous, pour votre agenda : appuyez sur le fichier pour l’ajouter.
calendar-changed = Un petit mot de votre clinique, { $clinic } : votre rendez-vous a changé. Appuyez sur le fichier pour le changer aussi dans votre agenda.
calendar-gone = Un petit mot de votre clinique, { $clinic } : votre rendez-vous est annulé. Appuyez sur le fichier pour l’enlever de votre agenda.
calendar-title = Rendez-vous : { $clinic }
calendar-notes = Pour le déplacer ou l’annuler : { $phone }, ou dans Telegram.


## Avant la prochaine séance
# Demandé avec le premier rappel. Jamais de conseil sur un médicament : la clinique lit les réponses et décide.

presession =
    Encore une chose avant votre venue chez { $clinic }. Un seul clic si rien ne vous concerne.

    L’un de ces points vous concerne-t-il <b>en ce moment</b> ? Appuyez sur tous ceux qui vous concernent.
question-pregnancy = Grossesse ou allaitement
question-isotretinoin = Isotrétinoïne (contre l’acné)
question-cold-sore = Bouton de fièvre
question-broken-skin = Peau abîmée ou coup de soleil
question-eczema = Eczéma ou plaques sur la peau
question-medicines = Nouveaux médicaments depuis
question-left-over = Il reste une trace ou une gêne
button-nothing-applies = Rien de tout cela
presession-thanks = <b>Merci. { $clinic } lira ceci avant votre venue :</b>
presession-given = • { $question }
presession-nothing = Rien de tout cela.
presession-after = S’il y a une suite à donner, la clinique vous écrira ici. Vous voulez ajouter quelque chose ? Écrivez-le simplement.
next-cancel-asked =
    ❌ Votre séance du { $when } est annulée, et j’ai prévenu { $clinic }.

    C’était une erreur ? Appuyez ci-dessous. Pour une nouvelle date, appelez le { $phone } ou écrivez-nous ici.


## Ce que les patients disent à tout moment

not-passed-on =
    En cas d’urgence, appelez le { $emergency }. Si cela ne peut pas attendre, appelez le { $phone }.

    Je n’ai <b>pas</b> transmis votre message à { $clinic }, car vous n’avez pas encore donné votre accord. Répondez d’abord à la question ci-dessus.
edited-not-taken =
    Modifier un message ne change rien à ce que j’en ai déjà fait. Renvoyez-le comme nouveau message.
passed-on =
    J’ai transmis votre message à { $clinic }. Il y a d’habitude quelqu’un : { $hours }. En dehors de ces heures, il ne sera peut-être pas lu.

    <b>Appelez le { $emergency } maintenant</b>, sans attendre de réponse, si vous avez du mal à respirer, les lèvres, les yeux ou la langue gonflés, un changement ou un trouble de la vue, la peau qui devient blanche, marbrée, bleutée ou noire, une douleur forte ou qui augmente, de la fièvre ou des frissons.

    Pour tout le reste qui ne peut pas attendre : { $phone }
passed-on-again = C’est transmis aussi. Si cela ne peut pas attendre, appelez le { $phone }. En cas d’urgence, appelez le { $emergency }.
button-urgent = C’est l’un de ces signes ‼️
media-not-taken =
    Je peux transmettre du texte, des photos, des vidéos et des messages vocaux, mais pas cela : { $clinic } ne l’a donc pas reçu.

    Écrivez-le, ou envoyez une photo. Si cela ne peut pas attendre, appelez le { $phone }. En cas d’urgence, appelez le { $emergency }.
private-only = Cela ne marche que dans une conversation privée avec moi.
call-asked =
    J’ai demandé à { $clinic } de vous appeler. Il y a d’habitude quelqu’un : { $hours }. En dehors de ces heures, il se peut que personne ne le voie.

    Si cela ne peut pas attendre, appelez vous-même le { $phone }. En cas d’urgence, appelez le { $emergency }.
button-call-me = Appelez-moi, s’il vous plaît
from-clinic =
    <b>{ $clinic } vous écrit :</b>
    { $text }
contact =
    <b>{ $clinic }</b>
    Urgence : <b>{ $emergency }</b>
    Téléphone : { $phone }
    Il y a d’habitude quelqu’un : { $hours }
privacy =
    <b>Vos données chez { $clinic }</b>

    <b>Quoi :</b> votre nom, vos séances, vos réponses, et ce que vous écrivez ou envoyez ici. Les photos restent chez Telegram ; seule une référence est conservée.
    <b>Pour quoi faire :</b> votre suivi après les séances et les rappels de vos séances. Rien d’autre.
    <b>Où :</b> dans une base de données chiffrée de la clinique. Telegram transporte les messages ; les conversations avec un bot n’y sont pas chiffrées de bout en bout.
    <b>Combien de temps :</b> tout est effacé après { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } sans rien de nouveau.
    <b>Votre choix :</b> rien de tout cela sans votre accord, que vous pouvez retirer à tout moment. /stop arrête les questions et les rappels, /mydata vous envoie tout ce qui est enregistré, /delete l’efface. Ce qui se trouve dans cette conversation, c’est vous qui le supprimez dans Telegram.
privacy-more = La politique de confidentialité complète de la clinique : { $url }
stopped =
    C’est arrêté. Je ne vous enverrai plus ni questions ni rappels.

    Vous pouvez toujours écrire ici, et la clinique peut vous répondre. /resume fait tout reprendre. En cas d’urgence, appelez le { $emergency }.
stop-nothing =
    Je ne vous envoie rien, puisque vous n’avez encore rien accepté.

    Si quelque chose vous inquiète, appelez le { $phone }. En cas d’urgence, appelez le { $emergency }.
button-go-on = Continuer pour { $name }
resumed = C’est reparti. Tout ce qui est encore prévu pour vous arrivera de nouveau.
paused-told =
    Votre clinique, { $clinic }, a mis en pause les questions et les rappels pour vous.

    Vous pouvez toujours écrire ici, et la clinique peut vous répondre. En cas d’urgence, appelez le { $emergency }.
taken-up-told = Votre clinique, { $clinic }, a repris les questions et les rappels pour vous.
discharged-told =
    Votre clinique, { $clinic }, a mis fin aux questions et aux rappels pour vous : votre suivi est terminé.

    Vous pouvez toujours écrire ici, et faites-le si quelque chose vous inquiète : une boule peut apparaître des semaines plus tard. En cas d’urgence, appelez le { $emergency }.
resume-nothing =
    Rien n’était arrêté. /help montre ce que je sais faire.
unknown-command = Je ne connais pas cette commande. /help montre ce que je sais faire, /contact comment joindre { $clinic }.
trouble =
    Quelque chose n’a pas marché de notre côté, et je n’ai pas pu prendre cela en compte. J’ai prévenu { $clinic }.

    Si c’est important, appelez le { $phone }. En cas d’urgence, appelez le { $emergency }.


## Plusieurs patients sur un même téléphone

# La première ligne de chaque message quand plusieurs personnes sont suivies dans une même conversation.
about-whom = 👤 <b>{ $name }</b>
whom-checkin = De qui s’agit-il ?
whom-note = <b>De qui s’agit-il ?</b> Appuyez sur le nom, pour que { $clinic } le sache.
whom-noted = Merci. { $clinic } sait maintenant que cela concerne { $name }.
whom-delete = De qui faut-il effacer les données ?


## Évolution, réglages, langue, données personnelles

progress-none = Il n’y a pas encore de réponses. Quand vous aurez répondu à mes questions, /progress les montrera en image.
progress =
    <b>Vos réponses après la séance { $number } sur { $total }</b>
    { $answers }

    C’est ce que vous nous avez dit, et rien de plus. Quelque chose vous inquiète ? Écrivez ici, ou appelez le { $phone }.
progress-day = { $day ->
        [0] Jour même
       *[other] Jour { $day }
    } : { $answers }
# Dans l’image : court, sans balises.
chart-title = Après la séance { $number } sur { $total }
chart-days = Jours après la séance
chart-now = cette fois
chart-before = { $count ->
        [one] séance d’avant
       *[other] séances d’avant
    }

settings =
    <b>Vos réglages</b>
    Heure des questions : <b>{ $hour }</b>
    Votre fuseau horaire : <b>{ $zone }</b>, où il est { $time }
    Langue : <b>{ $language }</b>
settings-changed = ✅ C’est changé.
settings-hour = À quelle heure voulez-vous recevoir mes questions ?
settings-clock = Quelle heure est-il chez vous, en ce moment ?
settings-place = Quel endroit est le plus proche de chez vous ?
settings-unknown = Je ne connais pas « { $found } ». Appuyez ci-dessous, ou écrivez une grande ville près de chez vous : <code>/settings Paris</code>
button-hour = Changer l’heure
button-zone = Changer le fuseau horaire

language-choose = Dans quelle langue voulez-vous que j’écrive ?
language-set = ✅ À partir de maintenant, je vous écris en français.

mydata = Tout ce qui est enregistré sur vous chez { $clinic } : un fichier à lire, et un autre pour les ordinateurs.
mydata-title = { $clinic } : ce qui est enregistré sur vous, { $at }
mydata-you = À propos de vous
mydata-name = Nom : { $name }
mydata-code = Code : { $code }
mydata-agreed = Votre accord : { $at }
mydata-settings = Langue : { $language } · Fuseau horaire : { $zone }
mydata-sessions = Vos séances
mydata-session = { $treatment }, séance { $number } sur { $total }, le { $held }
mydata-next = Prochaine séance : { $when }
mydata-answers = Vos réponses
mydata-notes = Ce que vous avez envoyé, et ce que la clinique a écrit
mydata-sent = { $at } · vous : { $text }
mydata-received = { $at } · { $clinic } : { $text }
mydata-photo = (photo)
mydata-voice = (message vocal)
mydata-video = (vidéo)
mydata-document = (fichier)
mydata-presession = Vos réponses avant une séance
mydata-nothing = Rien.

delete-sure =
    <b>Tout effacer, pour de bon ?</b>

    Votre nom, vos séances, vos réponses et tout ce que vous avez envoyé seront effacés chez { $clinic }. Les questions et les rappels s’arrêteront. Impossible de revenir en arrière.

    Ce qui se trouve dans cette conversation reste sur votre téléphone tant que vous ne la supprimez pas. Les copies vues par l’équipe dans Telegram et les sauvegardes peuvent rester encore un temps.
button-delete = Oui, tout effacer
button-delete-not = Non, garder
delete-kept = Rien n’a été effacé. Tout continue comme avant.
erased-told =
    { $clinic } a effacé tout ce qui était enregistré ici sur vous. Je ne vous écrirai plus.

    Si quelque chose vous inquiète, appelez le { $phone }. En cas d’urgence, appelez le { $emergency }.

## Les mots qui ressemblent à un signe d’alerte
# Montrés à personne. Quand un patient écrit l’un de ces mots, le texte d’urgence part et l’équipe est appelée, quoi que
# disent les boutons. Une tournure par ligne, comme on écrit la nuit : court, avec des fautes, sans accents ni majuscules
# (ni les uns ni les autres ne comptent ; une apostrophe vaut une espace). Une fin de mot qui peut changer est une étoile :
# gonfl* vaut pour gonflé, gonflée, gonfle. … remplace jusqu’à trois autres mots. N’a sa place ici que ce qui doit faire
# appeler les secours maintenant, pas ce qui peut attendre que la clinique le lise.
# « œil » et « oeil » ne se valent pas : il faut écrire les deux.

warning-breathing =
    pas … respirer
    plus … respirer
    pa … respirer
    impossible de respirer
    impossible d’avaler
    impossible d’ouvrir l’œil
    impossible d’ouvrir l’oeil
    pas à respir*
    plus à respir*
    mal à respir*
    mal à bien respir*
    mal pour respir*
    mal … à respirer
    peine à respirer
    difficile … respir*
    difficult* … respir*
    dur de respirer
    dur à respirer
    respir* … difficile*
    respire mal
    respire très mal
    respire pas
    ne respire plus
    respire presque plus
    respire à peine
    respire difficilement
    gêne … respir*
    gênée … respir*
    respiration bloquée
    respiration … siffl*
    siffl* … respir*
    siffle quand je
    manque d’air
    manque de souffle
    cherche mon souffle
    cherche mon air
    ai plus d’air
    ai plus de souffle
    n’ai plus d’air
    pas assez d’air
    souffle court
    souffle coupé
    coupe le souffle
    à bout de souffle
    essouffl*
    essoufl*
    étouff*
    j’étouf*
    étoufe*
    suffoqu*
    suffoc*
    crise d’asthme
    gorge … se ferme*
    gorge qui ferme*
    gorge … fermée
    gorge … serr*
    gorge … gonfl*
    gonfl* … gorge
    gorge … enfle*
    gorge … bloqu*
    gorge … bouchée
    gorge … étroit*
    gorge nouée
    gorge … rétréci*
    boule dans la gorge
    boule à la gorge
    œdème … lèvre*
    œdème … langue
    œdème … gorge
    œdème … paupière*
    œdème … yeux
    œdème … œil
    œdème … oeil
    œdème … visage
    œdème … bouche
    œdème … glotte
    oedème … lèvre*
    oedème … langue
    oedème … gorge
    oedème … paupière*
    oedème … yeux
    oedème … œil
    oedème … oeil
    oedème … visage
    oedème … bouche
    oedème … glotte
    quincke
    quinck
    pas … avaler
    plus … avaler
    mal à avaler
    mal pour avaler
    peine à avaler
    difficile … avaler
    difficult* … avaler
    lèvre* … gonfl*
    gonfl* … lèvre*
    lèvre* … enfle*
    enfle* … lèvre*
    lèvre* … plus en plus gonfl*
    langue … plus en plus gonfl*
    gorge … plus en plus gonfl*
    yeux … plus en plus gonfl*
    œil … plus en plus gonfl*
    oeil … plus en plus gonfl*
    visage … plus en plus gonfl*
    lèvre* … triplé
    lèvre* … doublé
    lèvre* … énorme*
    doublé de volume
    triplé de volume
    bouche … gonfl*
    gonfl* … bouche
    bouche … enfle*
    langue … gonfl*
    gonfl* … langue
    langue … enfle*
    enfle* … langue
    langue … épaiss*
    langue … énorme
    langue … grossi*
    yeux … gonfl*
    gonfl* … yeux
    yeux … enfle*
    enfle* … yeux
    yeux … bouffi*
    œil … gonfl*
    oeil … gonfl*
    oeuil … gonfl*
    gonfl* … œil
    gonfl* … oeil
    gonfl* … oeuil
    œil … enfle*
    oeil … enfle*
    enfle* … œil
    enfle* … oeil
    paupière* … gonfl*
    gonfl* … paupière*
    paupière* … enfle*
    paupière* … bouffi*
    pas … ouvrir … œil
    pas … ouvrir … oeil
    plus … ouvrir … œil
    plus … ouvrir … oeil
    pas … ouvrir les yeux
    plus … ouvrir les yeux
    visage … gonfl*
    gonflé du visage
    gonflée du visage
    gonfle du visage
    tout le visage gonfl*
    visage … enfle*
    visage … bouffi*
    figure … gonfl*
    figure … enfle*
    tête qui gonfle
    urticaire … partout
    urticaire … corps
    urticaire … visage
    urticaire géant*
    crise d’urticaire
    plaque* … partout
    plaque* … tout le corps
    choc allergique
    fais une réaction allergique
    grosse réaction allergique
    forte réaction allergique
    réaction allergique grave
    anaphyla*
    évanoui*
    m’évanouir
    perdu connaissance
    perd connaissance
    perds connaissance
    perdre connaissance
    perte de connaissance
    fait un malaise
    fais un malaise
    faire un malaise
    eu un malaise
    malaise vagal
    tomb* dans les pommes
    tomb* dans les vapes
    dans les vapes
    tourn* de l’œil
    tourn* de l’oeil
    tourn* de l’oeuil
    syncope
    me sens partir
    sens que je pars
    tête qui tourne
    tête me tourne
    tête tourne
warning-vision =
    vois rien
    vois plus rien
    vois presque plus
    vois presque rien
    vois quasi plus
    ne vois plus
    ne vois pas bien
    vois plus bien
    vois plus très bien
    vois plus clair*
    vois plus net*
    vois plus du tout
    vois plus normalement
    vois plus correctement
    vois plus comme avant
    vois plus avec
    vois plus d’un
    vois plus de l’œil
    vois plus de l’oeil
    vois plus de l’oeuil
    vois plus à gauche
    vois plus à droite
    vois plus sur le côté
    y vois plus
    y vois rien
    y vois mal
    vois pas bien
    vois pas très bien
    vois pas clair*
    vois pas net*
    vois pas correctement
    vois pas normalement
    vois pas du tout
    vois pas avec
    vois pas d’un œil
    vois pas d’un oeil
    vois pas de l’œil
    vois pas de l’oeil
    vois pas de l’oeuil
    vois pas à gauche
    vois pas à droite
    vois mal
    vois très mal
    vois super mal
    vois de plus en plus mal
    vois moins bien
    vois beaucoup moins bien
    vois moins net*
    vois moins clair*
    vois moins de l’œil
    vois moins de l’oeil
    vois moins d’un
    vois … flou*
    vois trouble
    vois tout trouble
    vois très trouble
    vois un peu trouble
    vois … double
    vois dédoublé
    vois en double
    vois tout en double
    vois noir
    vois tout noir
    vois bizarre*
    vois des taches noires
    vois des tâches
    vois des points noirs devant
    vois des éclair*
    vois des flash*
    vois des étoiles
    vois des lumière*
    vois des zigzag*
    jvois flou
    jvois trouble
    jvois double
    jvois rien
    jvois plus
    jvois mal
    voi flou
    voi trouble
    voi double
    voi plus
    voi rien
    voit flou
    voit trouble
    voit double
    voir double
    voir flou
    voir trouble
    mal à voir
    peux plus voir
    peux pas voir clair*
    arrive plus à voir
    pas à voir clair*
    pas à voir bien
    œil … voit plus
    oeil … voit plus
    œil … voit pas
    oeil … voit pas
    œil … voit rien
    oeil … voit rien
    œil … voit mal
    oeil … voit mal
    œil … voit moins
    oeil … voit moins
    vision … flou*
    vision … trouble*
    vision … brouill*
    vision … double
    vision … dédoublée
    vision … bizarre
    vision … baiss*
    vision … chang*
    vision … pire
    vision … perdu*
    vision … diminu*
    vision … réduite
    vision … voilée
    vision … déformée
    vision … noire
    perte … vision
    perdu … vision
    perds … vision
    baisse … vision
    trouble* de la vision
    trouble* de vision
    trouble* de la vue
    trouble* de vue
    trouble* visuel*
    baisse de la vue
    baisse de vue
    baisse d’acuité
    vue … flou*
    vue … trouble*
    vue … troublée
    vue … brouill*
    vue … baiss*
    vue … double
    vue … voilée
    vue … bizarre
    vue qui change
    vue a changé
    vue change
    vue … diminu*
    vue … pire
    ma vue … moins bonne
    perdu la vue
    perds la vue
    perd la vue
    perdre la vue
    perte de la vue
    perte de vue
    perte visuelle
    tout est flou
    tout flou
    tout devient flou
    devient flou
    c’est flou devant
    flou devant
    flou* … œil
    flou* … oeil
    flou* … yeux
    œil … flou*
    oeil … flou*
    oeuil … flou*
    yeux … flou*
    voile devant
    voile … yeux
    voile … œil
    voile … oeil
    voile noir
    voile gris
    rideau … devant
    rideau … œil
    rideau … oeil
    rideau noir
    tache* dans l’œil
    tache* dans l’oeil
    tache* dans les yeux
    tache* … champ
    tache* … vision
    devant les yeux
    devant mes yeux
    devant l’œil
    devant l’oeil
    champ de vision
    champ visuel
    mouches volantes
    points lumineux
    éclair* … yeux
    éclair* … œil
    éclair* … oeil
    éclair* lumineux
    éclairs de lumière
    flash* lumineux
    flash* de lumière
    flash* … œil
    flash* … oeil
    flash* … yeux
    lumières qui clignotent
    aveugle
    mal à l’œil
    mal à l’oeil
    mal à l’oeuil
    mal à un œil
    mal à un oeil
    mal dans l’œil
    mal dans l’oeil
    mal derrière l’œil
    mal derrière l’oeil
    mal aux yeux
    très mal … yeux
    douleur* à l’œil
    douleur* à l’oeil
    douleur* dans l’œil
    douleur* dans l’oeil
    douleur* derrière l’œil
    douleur* derrière l’oeil
    douleur* aux yeux
    douleur* oculaire*
    œil me fait mal
    oeil me fait mal
    oeuil me fait mal
    œil … fait très mal
    oeil … fait très mal
    œil … fait trop mal
    oeil … fait trop mal
    yeux me font mal
    yeux … font très mal
warning-skin =
    peau … blanc*
    peau … blanch*
    peau … pâle*
    peau … pâli*
    peau … décolor*
    peau … gris*
    peau … bleue*
    peau … bleuâtre*
    peau … bleut*
    peau est bleu
    peau est toute bleu
    peau toute bleu
    peau devient bleu
    peau … violet*
    peau … violac*
    peau … noir*
    peau … marbr*
    peau … tachetée
    peau … quadrill*
    peau … dentelle
    peau meurt
    peau … mourir
    zone … blanch*
    joue* … blanche*
    nez … blanc
    nez … violet
    nez … noir
    nez … gris
    lèvre* … noir*
    est tout blanc
    est toute blanche
    forme de filet
    en filet
    zone … pâle
    zone … grise
    zone … bleue
    zone … bleuâtre
    zone … violacée
    zone … noire
    zone … noirci*
    blanch* autour
    blanc autour
    tout blanc autour
    c’est tout blanc
    c’est devenu blanc*
    est devenu blanc*
    deven* blanc*
    deven* tout blanc*
    deven* toute blanc*
    devien* blanc*
    devien* tout blanc*
    devien* toute blanc*
    blanchi
    blanchie
    blanchit
    tache* blanche*
    plaque* blanche*
    marque* blanche*
    auréole* blanche*
    rond* blanc*
    vire* au blanc
    vire* au bleu
    vire* au violet
    vire* au gris
    vire* au noir
    virer au noir
    virer au bleu
    virer au blanc
    viré au noir
    viré au bleu
    viré au blanc
    deven* bleu*
    deven* tout bleu*
    deven* toute bleu*
    deven* tout* bleuâtre*
    devien* bleu*
    devien* tout bleu*
    devien* toute bleu*
    deven* gris*
    devien* gris*
    deven* violacé*
    devien* violacé*
    deven* noir*
    deven* tout noir*
    deven* toute noir*
    devien* noir*
    devien* tout noir*
    devien* toute noir*
    devien* un peu noir*
    noircit
    noirci
    noircie
    noircis
    c’est tout noir
    noir autour
    noire autour
    tache* noire*
    tâche* noire*
    plaque* noire*
    croûte* noire*
    croute* … noire*
    marbrure*
    marbré*
    maille* de filet
    comme un filet
    motif* … filet
    réseau … violet
    réseau … bleu
    résille
    comme de la dentelle
    comme une dentelle
    toile d’araignée
    livedo
    nécros*
    cyanos*
    gangrèn*
    lèvre* … bleue*
    lèvre* … violette*
    lèvre* … blanche*
    lèvre* … bleuâtre*
warning-pain =
    très mal
    tré mal
    trè mal
    trop mal
    tro mal
    super mal
    hyper mal
    ultra mal
    méga mal
    grave mal
    vachement mal
    drôlement mal
    sacrément mal
    extrêmement mal
    terriblement mal
    horriblement mal
    affreusement mal
    atrocement mal
    énormément mal
    beaucoup mal
    tellement mal
    tellement j’ai mal
    tellement ça fait mal
    ai vraiment mal
    fait vraiment mal
    ai si mal
    fait si mal
    mal de chien
    mal de fou
    mal de dingue
    mal de malade
    mal de ouf
    un mal fou
    mal à crever
    mal à mourir
    mal à hurler
    mal à pleurer
    mal à en pleurer
    mal atroce
    mal horrible
    mal terrible
    plus en plus mal
    mal de plus en plus
    de en mal
    mal de en
    plus mal qu
    plus mal que
    encore plus mal
    beaucoup plus mal
    bien plus mal
    toujours plus mal
    mal … augmente
    mal … empire
    mal … pire
    plus en plus douloureu*
    encore plus douloureu*
    plus douloureu* qu
    plus douloureu* que
    très douloureu*
    trop douloureu*
    super douloureu*
    hyper douloureu*
    extrêmement douloureu*
    vraiment douloureu*
    douleur* … forte*
    forte* douleur*
    douleur* … intense*
    intense* douleur*
    douleur* … violente*
    violente* douleur*
    douleur* … aiguë*
    douleur* aigues
    douleur* vive*
    vive* douleur*
    grosse* douleur*
    douleur* … insupportable*
    douleur* … horrible*
    horrible* douleur*
    douleur* … terrible*
    terrible* douleur*
    douleur* … affreuse*
    affreuse* douleur*
    douleur* … énorme*
    énorme* douleur*
    douleur* … extrême*
    douleur* … sévère*
    douleur* de fou
    douleur* pas possible
    douleur* … augment*
    douleur* qui monte
    douleur* monte
    douleur* … empir*
    douleur* … aggrav*
    douleur* … intensifi*
    douleur* … accentu*
    douleur* … pire*
    douleur* … plus en plus
    plus en plus de douleur*
    plus en plus … douleur*
    douleur* … grandi*
    douleur* … puls*
    douleur* … réveill*
    douleur* … dormir
    beaucoup de douleur*
    tellement de douleur*
    pleur* de douleur
    hurl* de douleur
    crie* de douleur
    tord* de douleur
    plié* de douleur
    plié* en deux
    mort* de douleur
    supporte plus la douleur
    supporte plus cette douleur
    supporte pas cette douleur
    peux plus de douleur
    mais elle augmente
    insupportable*
    insuportable*
    intenable*
    intolérable*
    atroce*
    souffre énormément
    souffre beaucoup
    souffre trop
    souffre le martyre
    souffre le martyr
    souffre atrocement
    élancement*
    m’élance
    ça lance
    ça me lance
    ça pulse
warning-fever =
    fièvre*
    fiévreu*
    fébrile
    ai de la température
    jai de la température
    fais de la température
    fait de la température
    beaucoup de température
    un peu de température
    température … 38
    température … 39
    température … 40
    température élevée
    température monte
    température a monté
    température augmente
    thermomètre … 38
    thermomètre … 39
    thermomètre … 40
    38 de temp*
    39 de temp*
    40 de temp*
    38 degré*
    39 degré*
    40 degré*
    38 c ce soir
    38 c ce matin
    39 c ce soir
    39 c ce matin
    40 c ce soir
    ai 40 de
    ai 40 2
    ai 40 5
    38 2
    38 3
    38 4
    38 5
    38 6
    38 7
    38 8
    38 9
    39 1
    39 2
    39 3
    39 4
    39 5
    39 6
    39 7
    39 8
    39 9
    ai 38
    ai 39
    jai 38
    jai 39
    suis à 38
    suis à 39
    suis à 40
    monté* à 38
    monté* à 39
    monté* à 40
    mais 38
    mais 39
    maintenant 38
    maintenant 39
    frisson*
    grelott*
    grelot*
    claqu* des dents
    tremble* de froid
    tremble* de partout
    froid … tremble*
    tremble* … froid
    tremblement*

# Ce qui y ressemble sans en être un. C’est retiré du texte d’abord ; le reste compte toujours.
warning-harmless =
    pas de mal à respirer
    aucun mal à respirer
    pas du mal à respirer
    pas de difficulté* à respirer
    pas de difficulté* respiratoire*
    aucune difficulté à respirer
    pas de gêne respiratoire
    pas de gêne pour respirer
    pas de problème pour respirer
    pas de souci* pour respirer
    sans difficulté à respirer
    laisser respirer
    laisser la peau respirer
    laisser … peau respirer
    peau ne peut pas respirer
    peau peut pas respirer
    peau n’arrive pas à respirer
    peau ne respire pas
    peau ne peut plus respirer
    peau peut plus respirer
    peau ne respire plus
    peau respire*
    pas essoufflé*
    essoufflé* après le sport
    essoufflé* après mon sport
    essoufflé* après la course
    essoufflé* après avoir couru
    essoufflé* après mon jogging
    essoufflé* après mon footing
    essoufflé* après la gym
    essoufflé* dans les escaliers
    essoufflé* dans l’escalier
    essoufflé* en courant
    essoufflé* au sport
    essoufflé* à la gym
    essoufflé* en montant les escaliers
    essoufflé* en faisant du sport
    étouff* de chaleur
    étouff* avec cette chaleur
    étouff* avec la chaleur
    étouff* par cette chaleur
    chaleur étouff*
    chaleur est étouff*
    étouff* de rire
    étouffer l’affaire
    à l’étouffée
    à l’étouffé
    soutien gorge*
    soutif*
    ne pas avaler
    pas avaler la crème
    pas de mal à avaler
    aucun mal à avaler
    pas d’œdème
    pas d’oedème
    pas gonfl*
    pas du tout gonfl*
    n’est plus gonfl*
    n’est plus du tout gonfl*
    ne sont plus gonfl*
    ne sont plus du tout gonfl*
    n’est presque plus gonfl*
    ne sont presque plus gonfl*
    plus du tout gonfl*
    moins gonfl*
    pas enflé*
    n’est plus enflé*
    ne sont plus enflé*
    me faire gonfler les lèvres
    me faire gonfler la bouche
    faire regonfler
    gonfl* d’avoir pleuré
    gonfl* à force de pleurer
    gonfl* parce que j’ai pleuré
    gonfl* car j’ai pleuré
    bouffi* d’avoir pleuré
    pas de plaque*
    pas fait de malaise
    pas eu de malaise
    pas de malaise
    pas perdu connaissance
    pas évanoui*
    faire tourner la tête
    fait tourner la tête
    vois rien d’anormal
    vois plus rien d’anormal
    vois rien d’inquiétant
    vois rien d’autre
    vois rien d’inhabituel
    vois rien d’étonnant
    vois rien d’urgent
    vois rien de spécial
    vois rien de particulier
    vois rien de grave
    vois rien de nouveau
    vois rien de bizarre
    vois rien de suspect
    vois rien de mal
    vois rien de plus
    vois rien de prévu
    vois rien sur ma peau
    vois rien sur la peau
    vois rien sur mon visage
    vois rien sur le visage
    vois rien sur mon agenda
    vois rien sur la photo
    vois rien sur mon planning
    vois rien sur l’appli*
    vois rien dans l’appli*
    vois rien dans mon agenda
    vois rien dans mes messages
    vois rien dans mes mails
    vois rien dans le calendrier
    vois rien ici
    vois rien à signaler
    vois rien venir
    vois rien qui
    vois rien à redire
    plus rien sur ma peau
    plus rien sur la peau
    plus rien sur mon visage
    plus rien sur le visage
    plus rien sur la zone
    on ne voit plus rien
    on voit plus rien
    on voit presque plus rien
    on ne voit presque plus rien
    vois plus de différence*
    vois plus de trace*
    vois plus de bleu*
    vois plus de roug*
    vois plus de gonfl*
    vois plus de bouton*
    vois plus de bosse*
    vois plus de boule*
    vois plus de marque*
    vois plus de point*
    vois plus de piqûre*
    vois plus de problème*
    vois plus de gêne
    vois plus de date*
    vois plus de question*
    vois plus de message*
    vois plus de rdv
    vois plus de rendez*
    vois plus aucune trace
    vois plus aucune marque
    vois plus aucune rougeur
    vois plus aucune différence
    vois plus aucune bosse
    vois plus aucun bleu
    vois plus aucun bouton
    vois plus aucun gonflement
    vois plus aucun problème
    vois plus aucun message
    vois plus la différence
    vois plus la trace
    vois plus la marque
    vois plus la rougeur
    vois plus la bosse
    vois plus la boule
    vois plus la piqûre
    vois plus la question
    vois plus la conversation
    vois plus la photo
    vois plus la date
    vois plus la page
    vois plus le bleu
    vois plus le bouton
    vois plus le lien
    vois plus le message
    vois plus le rdv
    vois plus le rendez*
    vois plus le fichier
    vois plus le calendrier
    vois plus le gonflement
    vois plus le menu
    vois plus le rapport
    vois plus le problème
    vois plus les bleu*
    vois plus les rougeur*
    vois plus les trace*
    vois plus les marque*
    vois plus les bouton*
    vois plus les bosse*
    vois plus les boule*
    vois plus les point*
    vois plus les piqûre*
    vois plus les question*
    vois plus les message*
    vois plus les photo*
    vois plus les réponse*
    vois plus les rides
    vois plus mes message*
    vois plus mes rendez*
    vois plus mes rdv
    vois plus mes réponse*
    vois plus mes bleu*
    vois plus mes photo*
    vois plus mes rides
    vois plus mon rendez*
    vois plus mon rdv
    vois plus mon bleu
    vois plus mon message
    vois plus ma séance
    vois plus ma question
    vois plus ma photo
    vois plus ma réponse
    vois plus votre*
    vois plus vos
    vois plus l’intérêt
    vois plus l’utilité
    vois plus où est le
    vois plus où se trouve
    vois plus pourquoi
    vois plus comment
    vois plus quand
    vois plus ce que vous
    vois plus tard
    voi plus tard
    voi plus le message
    voi plus le bouton
    voi plus le lien
    jvois plus tard
    jvois plus le message
    jvois plus le bouton
    jvois plus le lien
    jvois plus de bleu*
    jvois rien d’anormal
    j’y vois plus clair
    double menton
    double dose
    double séance
    presque plus de trace*
    presque plus les trace*
    presque plus les marque*
    presque plus les bleu*
    presque plus les roug*
    presque plus les point*
    presque plus les bouton*
    presque plus la trace
    presque plus le bleu
    presque plus rien sur la peau
    presque plus rien sur ma peau
    presque plus rien sur le visage
    presque plus de bleu*
    presque plus de roug*
    presque plus de marque*
    vois presque plus mes bleus
    vois presque plus mes rides
    vois pas bien comment
    vois pas très bien comment
    vois pas bien pourquoi
    vois pas bien ce que vous
    vois pas bien ce que ça change
    vois pas bien la différence
    vois pas bien le rapport
    vois pas bien quand
    vois pas bien où est le
    vois pas bien l’intérêt
    vois pas bien sur la photo
    vois pas très bien pourquoi
    vois pas très bien ce que vous
    vois pas très bien ce que ça change
    vois pas très bien la différence
    vois pas très bien où est le
    vois pas très bien sur la photo
    vois pas du tout de quoi
    vois pas du tout pourquoi
    vois pas du tout comment
    vois pas du tout de différence
    vois pas du tout la différence
    vois pas du tout le rapport
    vois pas du tout ce que vous
    vois pas du tout de bleu*
    vois pas du tout de trace*
    vois pas du tout où est le
    vois pas de problème*
    vois pas d’inconvénient
    vois pas le bouton
    vois pas les boutons
    vois mal comment
    vois mal pourquoi
    vois mal l’intérêt
    vois mal la différence
    vois mal ce que vous
    vois mal ce que ça change
    vois mal quand
    vois mal venir
    vois mal sur la photo
    message* en double
    rendez vous en double
    rdv en double
    mal à voir la différence
    mal à voir les résultats
    mal à voir le résultat
    mal à voir les effets
    mal à voir l’effet
    peux plus voir le lien
    arrive plus à voir le lien
    arrive plus à voir le message
    arrive plus à voir les messages
    arrive plus à voir la photo
    arrive plus à voir les photos
    photo* flou*
    photo est flou*
    photo est un peu flou*
    photo est tout* flou*
    photo est très flou*
    photo est trop flou*
    photos sont flou*
    photos sont un peu flou*
    photo un peu flou*
    photo très flou*
    photo … œil est floue
    photo … oeil est floue
    image* flou*
    image est flou*
    image est un peu flou*
    vidéo* flou*
    vidéo est flou*
    vidéo est un peu flou*
    floue la photo
    floue ma photo
    flous sur la photo
    à perte de vue
    point de vue
    pas de trouble* de la vue
    pas de trouble* de la vision
    pas de trouble* visuel*
    aucun trouble de la vue
    aucun trouble visuel
    pas mal aux yeux
    pas mal à l’œil
    pas mal à l’oeil
    à l’aveugle
    double aveugle
    confiance aveugle
    aveugle de naissance
    l’amour est aveugle
    pas aveugle
    nuit* blanche*
    carte blanche
    page* blanche*
    page … blanche
    page … noire
    écran … noir*
    écran … blanc*
    téléphone est devenu noir
    vin* blanc*
    thé blanc
    thé noir
    crème* blanche*
    pommade blanche
    mariage blanc
    chemise* blanche*
    robe* blanche*
    cheveux blancs
    cheveux sont blancs
    cheveux sont devenus blancs
    cheveux deviennent blancs
    cheveux sont devenus gris
    cheveux deviennent gris
    cheveux est devenue grise
    cheveux devient grise
    cheveu* blanc*
    dents blanches
    dents plus blanches
    bouton* blanc*
    peau* noire* et métisse*
    peaux noires
    peaux blanches
    pour peau noire
    pour peau blanche
    sur peau noire
    comme j’ai la peau noire
    comme j’ai la peau blanche
    blanche de nature
    blanche naturellement
    noire de naissance
    savon noir
    mes points noirs
    points noirs sur le nez
    points noirs sur le menton
    points noirs du nez
    masque noir
    masque au charbon noir
    pas noire*
    pas noir
    pas blanche*
    pas blanc
    pas bleue*
    pas blanchi*
    pas devenu*
    pas de tache* blanche*
    pas de tache* noire*
    pas de marbrure*
    aucune marbrure
    ni marbrure*
    pas marbré*
    gâteau marbré
    cake marbré
    en marbre
    bas résille
    collant* résille
    pas très mal
    pas trop mal
    pas eu très mal
    pas eu trop mal
    pas eu si mal
    pas eu vraiment mal
    pas si mal
    pas vraiment mal
    pas tellement mal
    pas super mal
    pas hyper mal
    pas plus mal
    pas énormément mal
    pas beaucoup mal
    plus trop mal
    plus très mal
    plus vraiment mal
    plus tellement mal
    plus si mal
    moins mal
    sans avoir très mal
    très mal dormi
    trop mal dormi
    super mal dormi
    hyper mal dormi
    tellement mal dormi
    vraiment mal dormi
    dor* très mal
    dor* trop mal
    dor* super mal
    dor* de plus en plus mal
    très mal à l’aise
    peur d’avoir très mal
    peur d’avoir trop mal
    peur que ça fasse très mal
    peur que ça fasse trop mal
    trop mal à l’aise
    super mal à l’aise
    hyper mal à l’aise
    tellement mal à l’aise
    tombe très mal
    tombe trop mal
    tombe super mal
    tombe hyper mal
    tombe vraiment mal
    tombait très mal
    trop mal pour vous
    très mal pour vous
    trop mal de vous
    très mal de vous
    très mal placé*
    trop mal placé*
    très mal garé*
    très mal expliqué*
    trop mal expliqué*
    très mal compris
    trop mal compris
    très mal choisi*
    très mal écrit*
    très mal organisé*
    capte très mal
    capte super mal
    capte trop mal
    passe très mal ici
    entends très mal
    entend très mal
    écris très mal
    écrit très mal
    parle très mal
    parle trop mal
    internet marche très mal
    internet marche trop mal
    internet marche super mal
    connexion passe très mal
    connexion passe trop mal
    connexion passe super mal
    connexion marche très mal
    réseau passe très mal
    réseau passe trop mal
    réseau passe super mal
    réseau marche très mal
    wifi marche très mal
    wifi marche trop mal
    wifi marche super mal
    pas très douloureu*
    pas trop douloureu*
    pas super douloureu*
    pas hyper douloureu*
    pas vraiment douloureu*
    pas plus douloureu*
    plus très douloureu*
    plus trop douloureu*
    moins douloureu*
    pas de douleur*
    pas de forte* douleur*
    pas de grosse* douleur*
    pas beaucoup de douleur*
    pas tellement de douleur*
    aucune douleur*
    sans douleur*
    ni douleur*
    pas forte*
    pas très forte*
    pas trop forte*
    pas si forte*
    pas plus forte*
    plus très forte*
    plus aussi forte*
    plus trop forte*
    moins forte*
    moins intense*
    moins vive*
    pas intense*
    pas insupportable*
    pas atroce*
    pas intenable
    rien d’insupportable
    chaleur insupportable
    chaleur est insupportable
    bruit insupportable
    bruit est insupportable
    enfants sont insupportables
    attente est insupportable
    chef est insupportable
    n’augmente pas
    augmente pas
    pas augmenté
    n’empire pas
    empire pas
    pas empiré
    aggrave pas
    pas aggravé*
    pas pire
    ça me lance pas
    pas d’élancement*
    pas de fièvre*
    pas de la fièvre
    pas la fièvre
    pas eu de fièvre
    pas eu la fièvre
    pas fait de fièvre
    pas du tout de fièvre
    pas de fièvre ou de frisson*
    pas de fièvre ou frisson*
    toujours pas de fièvre
    sans fièvre
    sans aucune fièvre
    aucune fièvre
    ni fièvre
    ni de fièvre
    ni la fièvre
    n’ai plus de fièvre
    n’a plus de fièvre
    plus du tout de fièvre
    plus aucune fièvre
    fièvre est tombée
    fièvre est partie
    fièvre a disparu
    en cas de fièvre
    bébé a de la fièvre
    enfant a de la fièvre
    enfants ont de la fièvre
    bouton* de fièvre
    fièvre acheteuse
    fièvre jaune
    fièvre du samedi
    fièvre des soldes
    fièvre du foot*
    pas fiévreu*
    pas fébrile
    pas de température
    sans température
    ni température
    température dehors
    température extérieure
    température ambiante
    température de l’eau
    température du bain
    température de la pièce
    température idéale
    eau à 38
    eau à 39
    eau à 40
    bain à 38 degré*
    bain à 40 degré*
    lav* à 40 degré*
    lavage à 40
    machine à 40
    fait 38 degré*
    fait 39 degré*
    fait 40 degré*
    fait déjà 38 degré*
    fait presque 40 degré*
    fait plus de 38 degré*
    fait plus de 40 degré*
    38 degré* dehors
    39 degré* dehors
    40 degré* dehors
    38 ans
    39 ans
    40 ans
    38 euros
    39 euros
    40 euros
    40 minutes
    40 min
    40 km
    taille 38
    taille 40
    pas de frisson*
    pas eu de frisson*
    sans frisson*
    aucun frisson
    ni frisson*
    ni de frisson*
    frissons de plaisir
    frissons de joie
    frissons de bonheur
    frissons rien que
    penser … frisson*
    film … frisson*
    pas de tremblement*
    tremblement* de terre


## Commandes et aide

whoami =
    Votre identifiant Telegram : <code>{ $id }</code>.
    Votre rôle ici : { $role }
whoami-group = L’identifiant de ce groupe, pour alerts_chat : <code>{ $id }</code>.
whoami-topic = Le numéro de ce sujet, pour alerts_topic : <code>{ $id }</code>.
role-anyone = compte patient ou invité
role-staff = équipe
role-admin = administration

help-heading-patient = <b>Ce que je peux faire pour vous</b>
help-write = En cas d’urgence, appelez le { $emergency }. Une fois votre accord donné, ce que vous écrivez ici arrive chez { $clinic }.
help-checkin = nous dire maintenant comment ça va
help-progress = vos réponses en image
help-language = une autre langue
help-settings = heure des questions, fuseau horaire
help-mydata = tout ce qui est enregistré sur vous
help-delete = effacer tout ce qui est enregistré sur vous
help-next = votre prochaine séance
help-tips = à quoi s’attendre, quoi éviter
help-contact = téléphone et horaires
help-privacy = ce que nous gardons sur vous
help-stop = ne plus recevoir de messages
help-resume = reprendre
help-whoami = votre identifiant Telegram
help-help = cette liste


## Le document à faire signer (`aftercare transcript`)
# Ses propres titres ; les patients ne les voient jamais.

paper-title = Ce que lisent les patients : { $clinic }
paper-intro = Voici tous les textes destinés aux patients, dans l’ordre où ils les reçoivent, avec les boutons dessinés comme des cases. Il faut l’accord médical de la clinique avant de les utiliser. Les corrections se font dans le fichier { $file }.
paper-example = Les noms, les dates et les réponses sont inventés.
paper-taps = appuie sur { $label }
paper-short = Affiché un instant par-dessus la conversation :
paper-changes = Le message devient :
paper-picture = (image)
paper-file = Fichier :
paper-rest = Textes qui n’apparaissent pas dans l’histoire ci-dessus
paper-rest-intro = Ils sont montrés avec des valeurs inventées. Le mot à gauche est le nom du texte dans le fichier.
paper-warnings = Mots qui déclenchent le texte d’urgence
paper-warnings-intro = Les patients ne voient jamais ces listes. Une étoile remplace n’importe quelle terminaison, … jusqu’à trois mots.
paper-sign = Lu et approuvé pour l’utilisation auprès des patients
paper-sign-name = Nom
paper-sign-role = Fonction
paper-sign-date = Date
paper-sign-signature = Signature

scene-link = Le lien et l’accord
scene-cards = La fiche de conseils de chaque traitement
scene-well = Un questionnaire : tout va bien
scene-mild = Un questionnaire : « un peu » et « assez », corrigé ensuite
scene-amber = Un questionnaire que la clinique doit regarder
scene-red = Un questionnaire avec un signe qui ne peut pas attendre
scene-silent = Un questionnaire laissé sans réponse
scene-words = Ce qu’un patient écrit et envoie
scene-appointment = La prochaine séance : rappels, questions, autre date
scene-own = Données personnelles, réglages, langue
scene-shared = Deux patients sur un même téléphone
scene-end = Arrêter, reprendre, effacer
scene-lost = Erreurs de parcours


## Réponses brèves à un appui (200 caractères au plus, sans balises)

toast-not-yours = Ce bouton n’est pas pour vous.
toast-older-checkin = Ces questions sont anciennes : rien n’a été noté. Utilisez les plus récentes, plus bas. Si quelque chose ne va pas maintenant, appelez le { $phone }.
toast-checkin-closed = Ces questions sont closes. Si quelque chose a changé, écrivez-nous simplement ici.
toast-answered-already = Vous y avez déjà répondu. Utilisez les boutons que vous voyez maintenant.
toast-agreed-already = Vous avez déjà répondu à cette question.
toast-appointment-changed = Cette date a changé entre-temps. /next montre ce qui est prévu maintenant.
toast-call-asked = J’ai demandé à la clinique de vous appeler. Si cela ne peut pas attendre, appelez vous-même.
toast-day-gone = Ce jour ou cette heure n’est plus possible. Choisissez autre chose.
toast-questions-over = Ces questions sont terminées. Si vous avez quelque chose à dire, écrivez simplement ici.
toast-nothing-changed = Rien n’a changé : c’est déjà comme cela, ou la séance est passée.
toast-told-already = La clinique est déjà prévenue. N’attendez pas sa réponse : appelez maintenant le { $phone } ou le numéro d’urgence.
toast-trouble = Quelque chose n’a pas marché de notre côté. Si c’est important, appelez la clinique.


## Pour l’équipe : alertes

alert-red = 🔴 <b>RED</b> · <b>{ $who }</b>
alert-amber = 🟠 <b>AMBER</b> · <b>{ $who }</b>
alert-when = { $day ->
        [0] Jour de la séance { $number } sur { $total }
       *[other] Jour { $day } après la séance { $number } sur { $total }
    } · { $treatment }
alert-reported = Signalé : { $at }
alert-why = ❗ { $reason }
alert-answers = Réponses actuelles : { $answers }
alert-asked = Questions posées : questionnaire du jour { $day }, envoyé { $at }
alert-emergency-told = Le texte d’urgence lui a été envoyé : appeler le { $emergency } ou la clinique.
alert-emergency-refused = ⚠️ <b>Cette personne n’a pas reçu le texte d’urgence. Téléphonez maintenant.</b>
alert-unclaimed = <b>Personne ne s’en occupe encore : appuyez sur « Je m’en occupe ».</b> Une réponse à ce message arrive chez la personne suivie.
alert-claimed = ✋ <b>{ $name }</b> s’en occupe depuis { $at }. Une réponse à ce message arrive chez la personne suivie.
alert-resolved = ✅ Réglé par { $name }, { $at }.
alert-resolution = 📝 { $text }
# Ce qui a été dit depuis que l’alerte est ouverte, une ligne chacun.
said-by-patient = { $at } 💬 { $text }
said-by-staff = { $at } ↩️ { $name } : { $text }
said-text = texte
said-photo = 📷
said-voice = 🎤
said-video = 🎬
said-document = 📎
alert-again = 🔔 <b>Personne ne s’en occupe encore : rappel n° { $page }</b>
alert-more = 🔔 <b>Un nouveau signalement</b>
alert-released = 🔔 <b>La personne qui s’en occupait n’est plus dans l’équipe</b>
alert-group-closed = ⚠️ Le groupe de l’équipe est injoignable : vous recevez donc ceci en privé.
alerts-none = Aucune alerte ouverte.
alerts-many = { $count ->
        [one] { $count } alerte est ouverte.
       *[other] { $count } alertes sont ouvertes.
    } { $shown ->
        [one] La plus ancienne :
       *[other] Les { $shown } plus anciennes :
    }

button-claim = Je m’en occupe
button-resolve = C’est réglé
button-note = ✏️ Écrire une note
resolution-phoned = Appel fait
resolution-answered = Répondu
resolution-seen = Vu sur place
resolution-sent-on = Envoi chez un médecin
toast-noted = C’est noté.
toast-noted-already = La suite donnée est déjà notée.
toast-claimed = C’est à vous, maintenant.
toast-resolved = C’est réglé.
toast-taken = { $name } s’en occupe déjà.
toast-resolved-by = Déjà réglé par { $name }.
toast-staff-in-settings = Cette personne est dans le fichier de réglages, section [staff] : elle ne peut être retirée que là.
toast-staff-gone = Cette personne n’est plus dans l’équipe.
toast-staff-last-admin = C’est le dernier admin. Invitez-en d’abord un autre.
toast-wish-over = Cette demande est déjà traitée. /patient montre où on en est.
toast-wish-past = Cette date est déjà passée.

reason-breathing = Du mal à respirer, ou lèvres, yeux ou langue qui gonflent : peut être une réaction allergique
reason-vision = La vue a changé : peut être un vaisseau bouché
reason-skin = Peau blanche, marbrée, bleutée ou noire : peut être un vaisseau bouché
reason-pain = Douleur forte ou qui augmente : peut être un vaisseau bouché ou une infection
reason-fever = Fièvre ou frissons : peut être une infection
reason-spreading = Rougeur ou chaleur qui s’étend : peut être une infection
reason-pus = Pus ou écoulement : peut être une infection
reason-lump = Nouvelle boule ou zone dure : peut être une infection tardive (mycobactéries) ou un nodule
reason-severe = { $symptom } : « beaucoup »
reason-worse = { $symptom } : plus que dans la dernière réponse
reason-lingering = { $symptom } : toujours « assez » ou « beaucoup », alors que cela aurait dû s’estomper
reason-new-redness = Une rougeur est apparue, alors que cela aurait dû s’estomper
reason-late-bruising = Il y a encore des bleus, alors que cela aurait dû s’estomper
reason-free-text = La personne a écrit quelque chose
reason-photo = La personne a envoyé une photo, une vidéo ou un message vocal
reason-call = La personne demande un appel
reason-words = Ce que la personne a écrit ressemble à un signe d’alerte : à lire maintenant
reason-urgent = La personne dit que c’est l’un des signes d’alerte
reason-silent = Les derniers questionnaires sont restés sans réponse

short-sign-breathing = respiration, ou lèvres, yeux, langue gonflés
short-sign-vision = vue
short-sign-skin = peau blanche, marbrée, bleutée, noire
short-sign-pain = douleur forte ou qui augmente
short-sign-fever = fièvre ou frissons
short-sign-spreading = rougeur ou chaleur qui s’étend
short-sign-pus = pus ou écoulement
short-sign-lump = nouvelle boule

# { $when } : le jour dans la série de séances, comme le dit relay-day.
relay-day = { $day ->
        [0] jour de la séance { $number } sur { $total }
       *[other] jour { $day } après la séance { $number } sur { $total }
    }
relay-text = 💬 <b>{ $who }</b>, { $when } :
    { $text }
relay-unsaid = ⚠️ Ce téléphone est partagé : { $whose }. La personne concernée n’a pas été précisée.
relay-about = 👤 L’envoi du { $at } concerne <b>{ $who }</b>.
relay-staff = ↩️ <b>{ $name }</b> à <b>{ $who }</b> :
    { $text }
relay-edited = ✏️ <b>{ $who }</b>, { $when }, corrige un message :
    { $text }
relay-photo = 📷 <b>{ $who }</b>, { $when } : une photo. { $text }
relay-voice = 🎤 <b>{ $who }</b>, { $when } : un message vocal. { $text }
relay-video = 🎬 <b>{ $who }</b>, { $when } : une vidéo. { $text }
relay-document = 📎 <b>{ $who }</b>, { $when } : une image ou un PDF, envoyé comme fichier. { $text }
relay-lost = ⚠️ <b>{ $who }</b> a envoyé quelque chose que je n’ai pas pu transmettre. Téléphonez, ou demandez une photo ou un texte.


## Pour l’équipe : avis

notice-group-lost =
    ⚠️ <b>J’ai été retiré du groupe de l’équipe.</b> À partir de maintenant, alertes et messages vous arrivent ici, en privé. Les alertes ouvertes suivent.
    Pour changer cela, ajoutez-moi de nouveau au groupe.
notice-group-found = ✅ Je suis de nouveau dans ce groupe : à partir de maintenant, alertes et messages arrivent ici. Ce qui est ouvert suit.
notice-group-moved =
    Le groupe de l’équipe est devenu un supergroupe et a un nouvel identifiant. J’ai suivi. Pour le fichier de réglages, quand vous aurez le temps :
    <code>alerts_chat = { $id }</code>
notice-group-left =
    🚪 <b>{ $name }</b> (<code>{ $id }</code>), qui n’est pas de l’équipe, m’a ajouté à « { $title } ». Je n’y ai rien dit et je quitte ce groupe.
notice-staff-joined = 👋 <b>{ $name }</b> (<code>{ $id }</code>) entre dans l’équipe, rôle : { $role }, sur invitation de { $by }.
notice-declined = { $who } a ouvert le lien et a refusé le suivi.
notice-stopped = ⚠️ { $who } a arrêté les questions et les rappels. Téléphonez si cela vous inquiète.
notice-blocked = 🚫 { $who } a bloqué le bot ou quitté Telegram. Plus rien ne lui parvient ici : téléphonez.
notice-unblocked = { $who } a débloqué le bot et reçoit de nouveau les messages.
notice-next-confirmed = { $who } garde finalement la séance du { $when }.
wish-choosing =
    📅 <b>{ $who }</b> demande à déplacer la séance du { $when }, et va peut-être encore choisir une date.
    Nouvelle date : <code>/reschedule { $code }; AAAA-MM-JJ HH:MM</code>
wish-asked =
    📅 <b>{ $who }</b> demande à déplacer la séance du { $when } au <b>{ $wish }</b>.
    Une autre date : <code>/reschedule { $code }; AAAA-MM-JJ HH:MM</code>
wish-agreed = ✅ <b>{ $who }</b> : séance du { $when } déplacée au <b>{ $wish }</b> par { $name }.
wish-not-possible = ❌ <b>{ $who }</b> : { $wish } n’est pas possible, répond { $name }. La séance du { $when } reste réservée.
wish-not-possible-late = ❌ <b>{ $who }</b> : { $wish } n’est pas possible, répond { $name }. La date du { $when } est passée : rien n’est réservé.
wish-over = 📅 <b>{ $who }</b> : la demande de déplacer la séance du { $when } est traitée.
button-agree-wish = ✅ Accepter et déplacer
button-refuse-wish = Pas possible
notice-next-cancel-asked =
    ❌ { $who } a annulé la séance du { $when }.
    Nouvelle date : <code>/reschedule { $code }; AAAA-MM-JJ HH:MM</code>
notice-presession =
    📝 { $who } avant la séance du { $when } :
    { $answers }
notice-presession-nothing = 📝 { $who } avant la séance du { $when } : rien de tout cela.
notice-deleted = 🗑 { $code } a effacé tout ce qui était enregistré à son sujet. Plus rien n’y est envoyé.
notice-deleted-open = 🗑 ⚠️ { $code } a effacé tout ce qui était enregistré à son sujet <b>alors qu’une alerte était ouverte</b>. Téléphonez si cela vous inquiète.
notice-undelivered-refused = ⚠️ { $who } : Telegram n’a pas accepté { $what } ({ $at }). Rien n’est arrivé.
notice-undelivered-unknown = ⚠️ { $who } : impossible de savoir si Telegram a bien remis { $what } ({ $at }). Sa réponse n’est jamais venue.
notice-undelivered-expired = ⚠️ { $who } : je n’ai pas pu envoyer à temps { $what } ({ $at }) ; l’envoi est abandonné.
notice-expired =
    ⚠️ Le bot ne tournait pas, ou n’avait pas de connexion. { $count ->
        [one] { $count } message n’avait plus d’utilité et n’est pas parti :
       *[other] { $count } messages n’avaient plus d’utilité et ne sont pas partis :
    }
    { $what }
notice-unopened =
    🔗 { $who } n’a pas ouvert le lien du { $at }.
    En montrer un nouveau : <code>/link { $code }</code>
notice-unopened-several =
    🔗 { $count ->
        [one] { $count } lien n’a pas été ouvert depuis un jour.
       *[other] { $count } liens n’ont pas été ouverts depuis un jour.
    } <code>/link CODE</code> en fait un nouveau.
    { $what }
notices-heading = 📋 <b>{ $count ->
        [one] { $count } autre avis
       *[other] { $count } autres avis
    }</b>

# Le résumé du matin, et /today. La première ligne se lit sur un écran verrouillé.
overview-heading = ☀️ <b>Aujourd’hui à la clinique</b>
overview-more = … et { $count } de plus
overview-sessions = 📅 <b>Séances : { $count }</b>
overview-session = { $at } · { $who } · { $treatment } { $number }/{ $total } · { $state }
overview-session-after = { $at } · { $who } · { $treatment }, après { $number }/{ $total } · { $state }
overview-checkins = ✉️ <b>Questionnaires : { $count }</b>
overview-checkins-counted = ✉️ <b>Questionnaires : { $count }</b>{ $nudges ->
        [0] {""}
       *[other] {" "}· relances : { $nudges }
    }
overview-checkin = { $at } · { $who } · jour { $day } · { $state }
overview-unclaimed = ❗ <b>Alertes dont personne ne s’occupe : { $count }</b>
overview-claimed = ✋ <b>Alertes prises en charge, encore ouvertes : { $count }</b>
overview-alert = { $level ->
        [RED] 🔴
       *[other] 🟠
    } { $who } · { $raised }
overview-alert-claimed = { $level ->
        [RED] 🔴
       *[other] 🟠
    } { $who } · { $raised } · s’en occupe : { $name }
overview-wishes = 🔁 <b>Attendent une autre date : { $count }</b>
overview-wish = { $who } · { $when } → { $wish }
overview-wish-open = { $who } · { $when } → pas encore de date choisie
overview-silent = 🔕 <b>Ne répondent pas : { $count }</b>
overview-unopened = 🔗 <b>Liens pas ouverts : { $count }</b>
overview-link = { $who } · depuis { $at }
overview-link-expired = { $who } · depuis { $at }, expiré
overview-undelivered = ⚠️ <b>Pas arrivés : { $count }</b>
overview-lost = { $who } · { $what } : { $state }
overview-blocked = 🚫 <b>Ont bloqué le bot : { $count }</b>
asked-waiting = pas encore envoyé
asked-open = ouvert
asked-answered = réponse reçue
asked-closed = sans réponse
today-nothing = Rien n’est prévu aujourd’hui.

missed-checkin = { $code } : le questionnaire du jour { $item }
missed-reminder = { $code } : le rappel { $item } avant la séance
notice-failed = ⚠️ { $who } : impossible de préparer { $what } ; rien n’a été envoyé. La raison est dans le journal.
notice-not-heard = ⚠️ { $who } a fait ici quelque chose qui n’a pas pu être pris en compte, à cause d’une erreur du bot. Posez-lui la question.
notice-link-refused = { $who } : je ne peux pas écrire à la personne de l’équipe qui a demandé ce lien. Ouvrez @{ $bot } en privé, appuyez sur « Démarrer », puis : <code>/link { $code }</code>

kind-checkin = le questionnaire
kind-checkin-now = les questions demandées par la personne elle-même
kind-presession = les questions avant la séance
kind-calendar = le fichier pour l’agenda
kind-progress = l’image des réponses
kind-mydata = le fichier des données enregistrées
kind-wish = une demande de changement de date
kind-nudge = la relance
kind-reminder = le rappel
kind-card = la fiche de conseils
kind-appointment = la date de la prochaine séance
kind-message = votre message
kind-emergency = le texte d’urgence
kind-consent = la demande d’accord
kind-link = le lien
kind-reply = une réponse
kind-edit = la modification d’un message
kind-alert = une alerte
kind-page = un rappel d’alerte
kind-relay = un message transmis
kind-notice = un avis
kind-digest = le résumé du matin
kind-passed-on = une réponse
kind-stats = l’image des chiffres
kind-export = le fichier de toutes les réponses

fate-refused = non accepté par Telegram
fate-unknown = remise incertaine
fate-expired = trop tard, pas d’envoi


## Pour l’équipe : commandes

help-heading-staff = <b>Pour l’équipe</b>
help-enroll = séance faite : nouvelle personne à suivre
help-session = séance suivante faite, personne déjà suivie
help-patients = toutes les personnes suivies, ou celles trouvées
help-patient = où en est une personne, avec des boutons
help-chart = réponses par jour, en image
help-message = écrire à une personne suivie
help-missed = la personne n’est pas venue
help-pause = mettre le suivi en pause
help-discharge = terminer le suivi
help-resume-staff = avec un code : reprendre après une pause
help-preview = tous les messages à venir
help-reschedule = déplacer la prochaine séance
help-cancel = annuler la prochaine séance, ou quitter un formulaire
help-alerts = alertes ouvertes
help-today = la journée en un coup d’œil
help-link = un nouveau lien à usage unique
help-unlink = le lien a été ouvert par erreur par quelqu’un d’autre
help-staff = qui est dans l’équipe : inviter, retirer
help-erase = supprimer une fiche pour de bon

enrolled =
    ✅ <b>{ $who }</b>
    { $treatment }, séance { $number } sur { $total } · prochaine : { $next }

    Faites scanner ceci sur place, ou envoyez le lien. Il marche une seule fois, pendant { $days ->
        [one] { $days } jour :
       *[other] { $days } jours :
    }
    { $link }
enrolled-in-private =
    ✅ Inscription faite : { $code }. Vous recevez le lien en privé.
    Rien reçu ? Ouvrez @{ $bot }, appuyez sur « Démarrer », puis : <code>/link { $code }</code>
session-recorded-told =
    ✅ { $who } : { $treatment }, séance { $number } sur { $total } · prochaine : { $next }
    La fiche de conseils part, et les questionnaires sont prévus.
session-recorded-waiting =
    ✅ { $who } : { $treatment }, séance { $number } sur { $total } · prochaine : { $next }
    Rien n’est envoyé pour l’instant : { $state }.
rescheduled =
    ✅ { $who } : prochaine séance { $next }. Les rappels sont reprogrammés.
cancelled =
    ✅ { $who } : la séance du { $next } est annulée. Aucun rappel ne partira.
patient-is-told = Le message part aussi vers la personne suivie.
patient-not-told = ⚠️ La personne suivie n’est <b>pas</b> prévenue : { $state }.
unlinked =
    ✂️ { $who } : la conversation qui a ouvert le lien est coupée, plus rien n’y est envoyé.
    Un nouveau lien : <code>/link { $code }</code>
erase-sure =
    Effacer <b>{ $who }</b> pour de bon ? Nom, séances, réponses et messages disparaissent, sans retour possible.
button-erase = Effacer pour de bon
button-keep-patient = Garder
erase-kept = Rien n’est effacé : { $who }.
erased = 🗑 Tout est effacé : { $code }.
staff-heading = <b>Dans l’équipe : { $count }</b>
staff-line = • <b>{ $name }</b> · <code>{ $id }</code> · { $role } · { $source }
staff-from-settings = fichier de réglages
staff-from-invitation = invitation de { $by }, { $at }
staff-in-settings = Les personnes du fichier de réglages s’ajoutent et se retirent dans ce fichier.
staff-links-open = { $count ->
        [one] { $count } invitation n’est pas encore ouverte.
       *[other] { $count } invitations ne sont pas encore ouvertes.
    }
staff-invitation =
    La première personne qui ouvre ce lien entre dans l’équipe, rôle : <b>{ $role }</b>. Il marche une seule fois, pendant { $hours ->
        [one] { $hours } heure.
       *[other] { $hours } heures.
    } Ne l’envoyez à personne d’autre :
    { $link }
staff-invitation-in-private =
    ✅ Vous recevez le lien en privé.
    Rien reçu ? Ouvrez @{ $bot }, appuyez sur « Démarrer », puis : <code>/staff</code>
staff-welcome =
    👋 <b>Bienvenue dans l’équipe de { $clinic }.</b> Votre rôle ici : { $role }.

    /help montre ce que vous pouvez faire, /alerts ce qui est ouvert.
staff-already = Vous êtes déjà dans l’équipe, votre rôle ici : { $role }. Le lien n’a pas été utilisé et marche toujours.
staff-remove-sure =
    Retirer <b>{ $name }</b> (<code>{ $id }</code>) de l’équipe ? Les alertes dont cette personne s’occupe seront de nouveau à prendre, et les invitations qu’elle a créées ne marcheront plus.
staff-removed =
    ✂️ <b>{ $name }</b> (<code>{ $id }</code>) n’est plus dans l’équipe.
    Si vous avez un groupe de l’équipe : retirez-en aussi cette personne, dans Telegram. Moi, je ne peux pas le faire.
staff-removed-stays =
    L’invitation de <b>{ $name }</b> (<code>{ $id }</code>) est annulée. Mais cette personne reste dans le fichier de réglages, rôle : { $role }. C’est là qu’il faut la retirer.
staff-removed-told = Dans cette conversation, vous n’êtes plus de l’équipe de { $clinic }.
staff-role-told = Votre rôle ici est maintenant : { $role }.
button-invite-staff = Inviter dans l’équipe
button-invite-admin = Inviter un admin
button-remove-staff = Retirer { $name }
button-keep-staff = Garder
reply-on-its-way = ✉️ C’est parti pour { $code }.
reply-unreachable = ⚠️ Impossible d’écrire à { $code } : { $state }. Téléphonez.
reply-only-text = Je peux transmettre du texte, des photos, des vidéos, des messages vocaux, et des images ou PDF envoyés comme fichiers. Rien n’a été envoyé.
reply-of-several =
    Ce message ne concerne pas une seule personne : je ne sais pas à qui vous voulez écrire. Rien n’a été envoyé.
    Écrivez : <code>/message CODE; TEXTE</code>
staff-not-a-reply =
    Pour écrire à une personne suivie, répondez à une alerte ou à l’un de ses messages.

    /help montre ce que vous pouvez faire d’autre.

status-heading = <b>{ $who }</b>
status-course = { $treatment }, séance { $number } sur { $total }, faite le { $held }
status-appointment = Prochaine : { $when } ({ $state })
status-answer = <b>{ $level }</b> · Jour { $day } : { $answers }
status-unfinished = Jour { $day }, inachevé : { $answers }
status-no-answer = Jour { $day } : pas de réponse
status-alert = ❗ { $level } : alerte ouverte depuis { $raised } · s’en occupe : { $claimed }
status-undelivered = ⚠️ { $what } : { $state }
status-presession = Avant la séance : { $answers }

state-invited = lien pas encore ouvert
state-opened = lien ouvert, accord pas encore donné
state-declined = refus du suivi
state-active = suivi en cours
state-stopped = suivi arrêté à sa demande
state-paused = suivi en pause
state-discharged = suivi terminé
state-blocked = a bloqué le bot

next-state-none = aucune
next-state-planned = pas encore confirmée
next-state-confirmed = confirmée
next-state-move-asked = autre date demandée
next-state-cancel-asked = annulée à sa demande
next-state-cancelled = annulée
next-state-missed = manquée
next-state-held = faite

preview-heading = <b>Encore à venir pour { $who }</b>, à son heure locale ({ $zone }), { $state } :
preview-if = <b>Rien n’est envoyé à { $who } en ce moment : { $state }.</b> Si cela changeait à l’instant, à son heure locale ({ $zone }) :
preview-nothing = Rien.
preview-checkin = { $at } · questionnaire du jour { $count } après la séance { $number }
preview-nudge = { $at } · relance, si le questionnaire du jour { $count } est encore ouvert
preview-reminder-d = { $at } · rappel, { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    } avant la séance du { $next }
preview-reminder-h = { $at } · rappel, { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    } avant la séance du { $next }


## Pour l’équipe : chiffres et export
# { $share } est stats-share. Dans /stats, chacun est une ligne ou une partie de ligne ; le tout doit tenir dans un message.

help-stats = taux de réponse, réponses par jour, alertes, rendez-vous
help-export = toutes les réponses en fichier CSV

stats-title = 📊 <b>{ $period }</b>, { $dates }
stats-dates = du { $since } au { $until }
stats-period-month = Les 30 derniers jours
stats-period-quarter = Les 90 derniers jours
stats-period-year = L’année écoulée
stats-period-all = Tout jusqu’ici
stats-nothing = Rien à dire : aucun questionnaire, aucune alerte et aucun rendez-vous sur cette période.
stats-share = { $percent } % sur { $count }
stats-time-short = moins de 1 min
stats-time-minutes = { $minutes } min
stats-time-hours = { $hours } h { $minutes } min
stats-time-days = { $days } j { $hours } h

stats-answered = <b>Questionnaires</b> : avec réponse { $share }
stats-answered-none = <b>Questionnaires</b> : aucun n’est encore terminé
stats-answering = Délai de réponse : { $time } (médiane)
stats-alerts = <b>Alertes</b> : RED { $red }, AMBER { $amber } · prises en charge { $share } · encore ouvertes : { $open }
stats-alerts-none = <b>Alertes</b> : aucune
stats-taking = Délai de prise en charge : { $median } (médiane), { $slowest } au plus
stats-booked = <b>Rendez-vous</b> : { $count } · confirmés à l’avance { $confirmed } · { $outcome }
stats-booked-none = <b>Rendez-vous</b> : aucun n’est arrivé à sa date
stats-kept = honorés { $share }
stats-moved = déplacés { $count }
stats-missed = manqués { $count }
stats-cancelled = annulés { $count }
stats-unknown = pas encore notés { $count }

stats-grades = <b>Réponses par jour après la séance</b> : % pas du tout · un peu · assez · beaucoup
stats-symptom = <i>{ $symptom }</i>
stats-day = Jour { $day } : { $shares } % sur { $count }, médiane : { $median }
stats-more-days = … et { $count ->
        [one] { $count } autre jour
       *[other] { $count } autres jours
    } avec moins de réponses

stats-treatments = <b>Par traitement</b>
stats-months = <b>Par mois</b>, le plus récent d’abord
stats-line = <i>{ $name }</i> : { $figures }
stats-brief-answered = réponses { $share }
stats-brief-strong = « assez » ou « beaucoup » { $share }
stats-brief-alerts = RED { $red }, AMBER { $amber }
stats-brief-taken = prises en charge { $share } en { $time }
stats-brief-nothing = rien encore
stats-more = … et { $count } de plus

stats-picture = <b>Réponses par jour après la séance</b>, { $dates }. Les nombres sont dans le message de /stats.
button-period-month = 30 jours
button-period-quarter = 90 jours
button-period-year = 1 an
button-period-all = Tout
button-picture = 🖼 Image
toast-no-grades = Il n’y a pas de réponses sur cette période, donc rien à dessiner.
# Dans l’image : court, sans balises. chart-spread-day est devant les jours, chart-spread-answers devant le nombre de réponses.
chart-spread-title = Réponses par jour après la séance
chart-spread-day = Jour
chart-spread-answers = n

export = { $count ->
        [one] { $count } questionnaire
       *[other] { $count } questionnaires
    }, un par ligne. Ce fichier contient des données de santé : gardez-le là où personne d’autre ne peut le lire.
export-none = Il n’y a pas encore de réponses : le fichier ne contient que les noms des colonnes.
export-in-private =
    Vous recevez le fichier en privé.
    Rien reçu ? Ouvrez @{ $bot }, appuyez sur « Démarrer », puis : /export
export-too-big = Le fichier dépasse les 50 Mo que Telegram accepte : rien n’a été envoyé. Sur le serveur : <code>aftercare export --output answers.csv</code>, quand le bot est arrêté.


## Pour l’équipe : personnes suivies

patients-all = <b>Personnes suivies : { $count }</b>
patients-found = <b>« { $text } » : { $count ->
        [one] { $count } résultat
       *[other] { $count } résultats
    }</b>
patients-page = Page { $page } sur { $pages }
patients-none = Il n’y a encore aucune inscription. <code>/enroll</code> en commence une.
patients-not-found = Personne ne correspond à « { $text } ». La recherche porte sur les noms, les codes et les traitements.
patients-no-code-found = Personne ne correspond à « { $text } ». Dans un groupe, la recherche porte seulement sur les codes et les traitements ; pour les noms, en privé avec moi.
picture-heading = <b>{ $who }</b> · { $treatment }, séance { $number } sur { $total }
picture-none = { $who } n’a encore répondu à rien.
marked-missed =
    ✅ { $who } : la séance du { $next } est notée comme manquée.
paused =
    ⏸ { $who } : suivi en pause, ni questionnaires ni rappels. Cette personne est prévenue.
    Reprendre : <code>/resume { $code }</code>
taken-up = ▶️ { $who } : { $state }.
discharged =
    🏁 { $who } : suivi terminé, plus rien n’est envoyé. Ce que cette personne écrit arrive toujours ici.
    Reprendre quand même : <code>/resume { $code }</code>

button-card-preview = 📨 À venir
button-card-chart = 📈 Évolution
button-card-alerts = ❗ Alertes
button-card-message = ✏️ Message
button-card-reschedule = 📅 Autre date
button-card-book = 📅 Fixer une date
button-card-session = ➕ Séance faite
button-card-missed = Séance manquée
button-card-cancel = Annuler la séance
button-card-pause = ⏸ Pause
button-card-resume = ▶️ Reprendre
button-card-discharge = 🏁 Fin du suivi
button-card-link = 🔗 Nouveau lien
button-card-unlink = ✂️ Couper
button-card-erase = 🗑 Effacer
button-card-keep = Non, retour
button-card-missed-sure = Oui, manquée
button-card-cancel-sure = Oui, annuler la séance
button-card-discharge-sure = Oui, fin du suivi
button-card-unlink-sure = Oui, couper
sure-missed = Noter la séance du <b>{ $when }</b> comme manquée par <b>{ $who }</b> ? Cette personne apprendra que nous l’attendions.
sure-cancel = Annuler la séance du <b>{ $when }</b> de <b>{ $who }</b> ? Cette personne est prévenue.
sure-discharge = Terminer le suivi de <b>{ $who }</b> ? Plus aucun questionnaire, plus aucun rappel.
sure-booked = Prochaine séance inscrite : { $when }.
sure-unlink = Le lien de <b>{ $who }</b> a-t-il été ouvert par quelqu’un d’autre ? Cette conversation est alors coupée, et il faut un nouveau lien.
toast-changed-since = Cela a changé entre-temps : rien n’a été fait. La fiche montre où on en est.
toast-patient-gone = Cette fiche n’existe plus.
toast-no-alerts = Il n’y a plus d’alerte ouverte.

audit-heading = <b>Qui a consulté ou changé quoi</b>
audit-line = { $at } · { $who } : { $what }
audit-by-bot = le bot
audit-by-patient = la personne suivie
audit-enroll = inscription
audit-session = séance enregistrée
audit-looked-at = fiche consultée
audit-previewed = messages à venir consultés
audit-charted = image des réponses consultée
audit-reschedule = prochaine séance déplacée
audit-cancel = prochaine séance annulée
audit-missed = séance notée comme manquée
audit-claim = alerte prise en charge
audit-resolve = alerte réglée
audit-resolution = suite donnée à une alerte notée
audit-wrote-to = message envoyé à la personne
audit-link = nouveau lien
audit-unlink = conversation coupée
audit-pause = suivi mis en pause
audit-resume = suivi repris
audit-discharge = suivi terminé
audit-link-opened = lien ouvert
audit-consent = accord donné
audit-declined = accord refusé
audit-stop = messages arrêtés
audit-blocked = plus joignable
audit-unblocked = de nouveau joignable
audit-language = langue choisie
audit-timezone = fuseau horaire réglé
audit-checkin-hour = heure des questions réglée
audit-appointment-planned = prochaine séance finalement gardée
audit-appointment-confirmed = prochaine séance confirmée
audit-appointment-move-asked = changement de date demandé
audit-appointment-cancel-asked = prochaine séance annulée
audit-mydata = données enregistrées demandées
audit-checkin-asked = questions demandées
audit-presession = réponses avant une séance
audit-note-about = personne concernée par un message précisée
audit-appointment-wished = autre date souhaitée
audit-wish-agreed = autre date acceptée
audit-wish-not-possible = autre date refusée


## Pour l’équipe : formulaires
# { $place } : private, ou group, où le bot n’entend que les réponses à ses messages.

form-heading-enroll = <b>Nouvelle inscription</b>
form-heading-session = <b>{ $who } : séance faite aujourd’hui</b>
form-heading-reschedule = <b>{ $who } : autre date</b> (jusqu’ici : { $booked })
form-heading-book = <b>{ $who } : date de la prochaine séance</b>
form-heading-message = <b>Message à { $who }</b>
form-heading-note = <b>Note sur l’alerte de { $who }</b>
form-given-name = Nom : { $name }
form-given-treatment = { $treatment }
form-given-course = { $treatment }, séance { $number } sur { $total }
form-given-next = Prochaine : { $next }
form-name = Quel est le nom de la personne ? Écrivez-le ici.
form-treatment = Quel traitement ?
form-course = Quelle séance était-ce ? Appuyez, ou écrivez par exemple 2/8.
form-next =
    Quand a lieu la prochaine séance ? { $place ->
       *[private] Appuyez, ou écrivez : 2026-12-14 10:00, ou +3w.
        [group] Appuyez, ou répondez à ce message : 2026-12-14 10:00, ou +3w.
    }
form-sure = C’est bien cela ?
form-text =
    { $place ->
       *[private] Écrivez le texte ici.
        [group] Écrivez le texte en réponse à ce message.
    }
form-tap = Appuyez sur l’un des boutons ci-dessus. /cancel quitte le formulaire.
form-left = Formulaire quitté. Rien n’a changé.
form-laid-aside = { $heading } ⤵️
form-in-private =
    Je pose les autres questions en privé, car un nom n’a pas sa place dans un groupe : @{ $bot }
    Rien reçu ? Ouvrez la conversation, appuyez sur « Démarrer », puis /enroll.
button-calendar = 📅 Calendrier
button-none-yet = Pas encore de date
button-leave = Quitter
button-form-enroll = ✅ Inscrire
button-form-session = ✅ Enregistrer
button-form-reschedule = ✅ Déplacer
button-form-book = ✅ Fixer
toast-form-over = Ce formulaire est déjà enregistré ou quitté.
toast-form-not-yours = Quelqu’un d’autre de l’équipe remplit ce formulaire.
toast-form-elsewhere = Ce formulaire en est maintenant à une autre question.
kind-form = une question pour vous
kind-chart = une image pour vous
notice-form-refused = Je ne peux pas écrire en privé à { $name }. Ouvrez @{ $bot }, appuyez sur « Démarrer », puis /enroll.


## Pour l’équipe : ce qui n’allait pas dans une commande

bad-count =
    { $found ->
        [0] Rien n’a été indiqué
        [one] { $found } élément trouvé
       *[other] { $found } éléments trouvés
    } ; { $expected ->
        [0] rien ne doit suivre cette commande.
        [one] il faut seulement le code d’une personne.
       *[other] il en faut { $expected }, séparés par « ; ».
    }
bad-code = « { $found } » n’est pas un code valable. Un code ressemble à P-0001.
bad-name-empty = Le nom est vide.
bad-name-long = Le nom a { $found ->
        [one] { $found } caractère
       *[other] { $found } caractères
    } ; { $most } au plus sont possibles.
bad-treatment = « { $found } » n’est pas un traitement. Vouliez-vous dire <b>{ $nearest }</b> ? Possible : { $allowed }
bad-treatment-unlike = « { $found } » n’est pas un traitement. Possible : { $allowed }
bad-course = « { $found } » n’est pas une séance d’une série. Écrivez 2/6 : la deuxième sur six.
bad-course-zero = « { $found } » : les séances se comptent à partir de 1.
bad-course-over = Séance { $number } sur { $total } : la série compte seulement { $total ->
        [one] { $total } séance.
       *[other] { $total } séances.
    }
bad-course-long = Une série de { $total ->
        [one] { $total } séance
       *[other] { $total } séances
    } : { $most } au plus sont possibles.
bad-course-held = { $code } a déjà eu la séance { $number } sur { $total }. La suivante a un numéro plus élevé.
bad-linked = Le lien de { $code } a déjà été ouvert. Si ce n’était pas la bonne personne, utilisez d’abord /unlink.
bad-discharged = { $code } : le suivi est terminé. Pour le reprendre, utilisez /resume.
bad-next = « { $found } » n’est pas une date. Écrivez 2026-12-14 10:00, ou +3w (dans trois semaines, à cette heure-ci), +3w 10:00, ou - s’il n’y en a pas.
bad-next-past = « { $found } » est dans le passé. À la clinique, il est { $now }.
bad-next-far = « { $found } » est trop loin ; le plus tard possible est { $most }.
bad-next-gap = { $found } n’existe pas dans le fuseau { $zone } : cette nuit-là, les horloges passent de { $start } à { $end }.
bad-next-none = Il faut une date ici. Pour annuler la séance, utilisez /cancel.
bad-not-missed-yet = { $code } : la séance n’a lieu que le { $when }. Pour l’enlever dès maintenant, utilisez /cancel.
bad-not-active = { $code } : pause impossible, { $state }. On met en pause seulement un suivi en cours.
bad-not-held = { $code } : l’équipe ne peut pas reprendre ce suivi, { $state }. Elle reprend seulement un suivi qu’elle a mis en pause ou terminé.
bad-text-empty = Le texte est vide.
bad-changed-since = La prochaine séance de { $code } a changé entre-temps : { $when }. Rien n’a été fait ; recommencez.
bad-text-long = Le texte compte { $found } caractères ; { $most } au plus sont possibles.
bad-no-appointment = { $code } n’a pas de séance réservée. Pour en réserver une, utilisez /reschedule.

usage-enroll =
    <b>Usage :</b> <code>/enroll NOM; TRAITEMENT; K/N; PROCHAINE</code>
    <b>Exemple :</b> <code>/enroll Anna Petrova; face; 2/6; +3w 10:00</code>
usage-session =
    <b>Usage :</b> <code>/session CODE; TRAITEMENT; K/N; PROCHAINE</code>
    <b>Exemple :</b> <code>/session P-0001; face; 3/6; +3w 10:00</code>
usage-patient =
    <b>Usage :</b> <code>/patient CODE</code>
    <b>Exemple :</b> <code>/patient P-0001</code>
usage-preview =
    <b>Usage :</b> <code>/preview CODE</code>
    <b>Exemple :</b> <code>/preview P-0001</code>
usage-reschedule =
    <b>Usage :</b> <code>/reschedule CODE; PROCHAINE</code>
    <b>Exemple :</b> <code>/reschedule P-0001; +3w 10:00</code>
usage-link =
    <b>Usage :</b> <code>/link CODE</code>
    <b>Exemple :</b> <code>/link P-0001</code>
usage-unlink =
    <b>Usage :</b> <code>/unlink CODE</code>
    <b>Exemple :</b> <code>/unlink P-0001</code>
usage-erase =
    <b>Usage :</b> <code>/erase CODE</code>
    <b>Exemple :</b> <code>/erase P-0001</code>
usage-chart =
    <b>Usage :</b> <code>/chart CODE</code>
    <b>Exemple :</b> <code>/chart P-0001</code>
usage-message =
    <b>Usage :</b> <code>/message CODE; TEXTE</code>
    <b>Exemple :</b> <code>/message P-0001; Merci de nous envoyer une photo.</code>
usage-missed =
    <b>Usage :</b> <code>/missed CODE</code>
    <b>Exemple :</b> <code>/missed P-0001</code>
usage-pause =
    <b>Usage :</b> <code>/pause CODE</code>
    <b>Exemple :</b> <code>/pause P-0001</code>
usage-resume =
    <b>Usage :</b> <code>/resume CODE</code>
    <b>Exemple :</b> <code>/resume P-0001</code>
usage-discharge =
    <b>Usage :</b> <code>/discharge CODE</code>
    <b>Exemple :</b> <code>/discharge P-0001</code>
usage-cancel =
    <b>Usage :</b> <code>/cancel CODE</code>
    <b>Exemple :</b> <code>/cancel P-0001</code>
usage-alerts =
    <b>Usage :</b> <code>/alerts</code>
    <b>Exemple :</b> <code>/alerts</code>
usage-today =
    <b>Usage :</b> <code>/today</code>
    <b>Exemple :</b> <code>/today</code>
usage-stats =
    <b>Usage :</b> <code>/stats</code>
    <b>Exemple :</b> <code>/stats</code>
usage-staff =
    <b>Usage :</b> <code>/staff</code>
    <b>Exemple :</b> <code>/staff</code>
usage-export =
    <b>Usage :</b> <code>/export</code>
    <b>Exemple :</b> <code>/export</code>

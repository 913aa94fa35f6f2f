# Aftercare: everything that the bot says, in English. This file is the reference for every other language.
#
# Each text for patients needs the clinic's own medical sign-off before it is used. Change the words freely; keep the
# keys (left of "=") and the variables ({ $name }). Allowed markup: <b>, <i>, <u>, <s>, <code>, <a href="…">.
# `aftercare check` tells whether everything is still in order. Variables that every message may use:
#   { $clinic } the clinic's name · { $phone } its phone number · { $emergency } the emergency number
#
# Words that come again and again are terms (-card-signs); a plural is written { $count -> [one] … *[other] … }.

language-name = English


## The way in

start-without-link =
    Hello. This is the aftercare assistant of { $clinic }.

    It works with a personal link that the clinic gives you after your session. If you have one, please open it.
    If you have no link, or it no longer works, call us: { $phone }

start-staff =
    Hello. This is the aftercare bot of { $clinic }, and you are on its staff list.

    To enrol a patient after a session: /enroll
    or in one line: <code>/enroll Anna Petrova; face; 2/6; +3w 10:00</code>

    /today shows the day, /patients everyone, /help the rest.

start-link-invalid =
    This link can’t be used: each one works once, and for a few days only.

    If you are connected with { $clinic } already, you need no new link: just write here. If not, please ask for one: { $phone }

start-again =
    You are connected with { $clinic }. What is planned for you comes by itself.

    You can write here at any time, and /help shows the rest.

start-stopped =
    You have stopped questions and reminders; /resume starts them again.

    You can write here at any time, and the clinic can answer. In an emergency call { $emergency }.

consent =
    <b>Hello, this is the aftercare assistant of { $clinic }.</b>

    After your session I ask you on a few days how your skin is doing. It takes two taps if all is well. If an answer is worrying, the clinic is told at once. I also remind you of your next session.

    <b>I am a program, not an emergency service.</b> The clinic doesn’t read here day and night. In an emergency call <b>{ $emergency }</b>.

    <b>What is stored:</b> your name, treatment and session dates, your answers, and what you write or send here. The clinic keeps it encrypted; you can see it (/mydata) and delete it (/delete) at any time. Messages go through Telegram; chats with a bot are not end-to-end encrypted.

    More: /privacy

    Do you agree that we ask and store this?

button-agree = I agree
button-decline = No thanks
button-language = 🌐 Language

consent-thanks =
    Thank you. You can stop at any time with /stop.

    You can also write here whenever something worries you.

consent-thanks-first =
    Thank you. My first questions come on <b>{ $when }</b>. You can stop at any time with /stop.

    You can also write here whenever something worries you.

consent-declined =
    That’s fine. I will not ask you anything, and the clinic does not get what you write here.

    If anything worries you, call { $phone }; in an emergency { $emergency }. If you change your mind, tap below.


## The aftercare card, one for each treatment
# { $number } of { $total }: which session of the course was held.

-card-signs =
    • trouble breathing, or swollen lips, eyes or tongue
    • a change in your vision
    • skin turning white, marbled, bluish or black
    • severe or growing pain
    • fever or chills

-card-tell = Tell us the same day: redness or heat that spreads, pus, or a new lump (a lump can also show weeks later).

card-face =
    <b>From { $clinic }, to keep</b>

    <b>After your session { $number } of { $total }: face</b>

    <b>Normal for a few days:</b> small bumps, some redness, swelling and bruises. They fade, mostly within a week.

    <b>Please avoid</b>
    • today: touching or washing the area, make-up, alcohol
    • 2 days: sport, sauna, hot baths, massage of the area
    • 2 weeks: sun and solarium; use sun protection 50

    <b>Call { $emergency } or { $phone } at once</b> if you notice:
    { -card-signs }

    { -card-tell }

card-body =
    <b>From { $clinic }, to keep</b>

    <b>After your session { $number } of { $total }: body</b>

    <b>Normal for a few days:</b> small bumps, some redness, swelling, tenderness and bruises. They fade, mostly within a week.

    <b>Please avoid</b>
    • today: touching or washing the area, tight clothes over it
    • 2 days: sport, sauna, hot baths, pools, massage of the area
    • 2 weeks: sun and solarium on the area

    <b>Call { $emergency } or { $phone } at once</b> if you notice:
    { -card-signs }

    { -card-tell }

card-cellulite =
    <b>From { $clinic }, to keep</b>

    <b>After your session { $number } of { $total }: cellulite</b>

    <b>Normal for a few days:</b> some swelling, tenderness and bruises, more than on the face. Bruises may take up to ten days.

    <b>Please avoid</b>
    • today: touching or washing the area, tight clothes over it
    • 2 days: sport, sauna, hot baths, pools, massage of the area
    • 2 weeks: sun and solarium on the area

    <b>Call { $emergency } or { $phone } at once</b> if you notice:
    { -card-signs }

    { -card-tell }

card-hair =
    <b>From { $clinic }, to keep</b>

    <b>After your session { $number } of { $total }: hair</b>

    <b>Normal for a few days:</b> a tight or tender scalp, some redness, small scabs.

    <b>Please avoid</b>
    • today: washing the area, combing it hard, hats
    • 2 days: sport, sauna, swimming, hair dye and styling products
    • 1 week: strong sun on the scalp

    <b>Call { $emergency } or { $phone } at once</b> if you notice:
    { -card-signs }

    { -card-tell }

card-fat-dissolving =
    <b>From { $clinic }, to keep</b>

    <b>After your session { $number } of { $total }: fat dissolving</b>

    <b>Normal for several days:</b> visible swelling, warmth, tenderness, bruises and a firm feeling. Swelling is strongest in the first three days.

    <b>Please avoid</b>
    • today: touching or washing the area, alcohol
    • 3 days: sport, sauna, hot baths, massage of the area
    • 2 weeks: sun and solarium on the area

    <b>Call { $emergency } or { $phone } at once</b> if you notice:
    { -card-signs }

    { -card-tell }

card-default =
    <b>From { $clinic }, to keep</b>

    <b>After your session { $number } of { $total }</b>

    <b>Normal for a few days:</b> some redness, swelling, tenderness and bruises. They fade, mostly within a week.

    <b>Please avoid</b>
    • today: touching or washing the area
    • 2 days: sport, sauna, hot baths, massage of the area
    • 2 weeks: sun and solarium on the area

    <b>Call { $emergency } or { $phone } at once</b> if you notice:
    { -card-signs }

    { -card-tell }

followup-next = Your next session: <b>{ $when }</b>


## The check-in
# The first line shows on a locked screen, so it says nothing medical.

checkin-hello = Hello from { $clinic }. Two taps if all is well:
checkin-hello-again = Hello again. Two taps if all is well:
checkin-heading = <b>{ $day ->
        [0] The day of session { $number } of { $total }
       *[other] Day { $day } after session { $number } of { $total }
    }</b>
checkin-swelling = How much <b>swelling</b> is there now? (No swelling, redness or bruising at all? Tap All clear.)
checkin-feel = This time, please also feel for lumps: they can show weeks after injections.
checkin-redness = How much <b>redness</b> is there now?
checkin-bruising = How much <b>bruising</b> is there now?
checkin-given = { $symptom }: { $grade }
checkin-signs =
    Is any of this there <b>now</b>? Tap all that apply. ‼️ means: call for help now; the clinic is told too.
    (Lips, eyes: also the tongue. Skin: also a marbled pattern.)

button-all-clear = All clear: none of the three
button-none-of-these = None of these
button-done = Done
button-change = Change an answer

symptom-swelling = Swelling
symptom-redness = Redness
symptom-bruising = Bruising

grade-none = none
grade-mild = mild
grade-moderate = moderate
grade-severe = severe

grade-none-swelling = None
grade-mild-swelling = Mild: I see it if I look for it
grade-moderate-swelling = Moderate: anyone would see it
grade-severe-swelling = Severe: large, tight or very sore

grade-none-redness = None
grade-mild-redness = Mild: pink, around the dots
grade-moderate-redness = Moderate: red, anyone would see it
grade-severe-redness = Severe: deep red, hot or large

grade-none-bruising = None
grade-mild-bruising = Mild: a few small spots
grade-moderate-bruising = Moderate: several, or like a coin
grade-severe-bruising = Severe: large, dark or growing

sign-breathing = Breathing, swollen lips, eyes ‼️
sign-vision = Change of vision ‼️
sign-skin = Skin white, bluish or black ‼️
sign-pain = Severe or growing pain ‼️
sign-fever = Fever or chills ‼️
sign-spreading = Spreading redness or heat
sign-pus = Pus or discharge
sign-lump = A new lump or hard spot

checkin-thanks = <b>{ $day ->
        [0] Thank you. This is what you told us today:
       *[other] Thank you. This is what you told us for day { $day }:
    }</b>
checkin-sign-given = • { $sign }
checkin-no-signs = Warning signs: none marked
checkin-offers = You can send a photo or write a note here at any time, and /checkin asks again whenever something changes.

# The closing line. It never says "you are fine": only what was reported.
closing-green =
    No warning sign was reported. Keep the area clean and out of the sun.

    Write to us at any time if something changes. In an emergency call { $emergency }.
closing-green-late =
    No warning sign was reported. Please go on looking at the area now and then: a lump can still show weeks later.

    Write to us at any time if something changes. In an emergency call { $emergency }.
closing-last = These were my last questions for this session. A lump can still show later: then write here or call { $phone }.
closing-amber =
    I have told { $clinic }. Someone will look at your answers and write to you here, but perhaps not at night or at the weekend.

    If it gets worse, don’t wait: call { $phone }. Nobody answers? Go to an emergency department or a doctor on call. In an emergency call { $emergency }.
closing-red =
    ‼️ <b>Please call { $emergency } or { $phone } now.</b>

    Something you told me can be serious, even if you have changed the answer since. The clinic is told too; don’t wait for it to write.

nudge = A short note from { $clinic }: the questions above are open until { $closes }. Something worries you? Call { $phone }.

emergency =
    ‼️ <b>Please act now.</b>

    What you reported can be serious. <b>Call { $emergency } now</b>, or have someone take you to the nearest emergency department. Don’t drive yourself, and don’t stay alone. If you can’t get through, call { $clinic }: <b>{ $phone }</b>

    Say that you had injections at { $clinic }, and when. If breathing or swallowing is hard, sit upright.

    The clinic is being told at this moment. Don’t wait for its answer.


## The next appointment

appointment-booked =
    A note from { $clinic }: your next session is on <b>{ $when }</b>.

    Can you come?
appointment-moved =
    A note from { $clinic }: your next session has moved. The new date is <b>{ $when }</b>.

    Can you come?
appointment-cancelled =
    A note from { $clinic }: your session on { $when } will not take place.

    For a new date call { $phone } or write to us here.
appointment-missed =
    A note from { $clinic }: we expected you on { $when } and hope that you are well.

    For a new date call { $phone } or write to us here.
reminder-d =
    A reminder from { $clinic }: your next session is on <b>{ $when }</b>.

    If you can’t come, please tell us now so that we find another date. Questions? Write to us here or call { $phone }.
reminder-h =
    A reminder from { $clinic }: your session is today, <b>{ $when }</b>.

    Something came up? Call { $phone }.

reminder-asked =
    A reminder from { $clinic }: you asked for another date. Until you hear from us, <b>{ $when }</b> stays booked.

    Not settled yet? Call { $phone }.

reminder-confirmed =
    A reminder from { $clinic }: your next session is on <b>{ $when }</b>, as you confirmed.

    Questions? Write to us here or call { $phone }.

button-confirm = Confirm
button-reschedule = Reschedule
button-cancel = Cancel
button-keep = Keep this date
button-other-day = Another day
button-back = ‹ Back
button-in-words = None of these suits me

next-none =
    No session is booked for you at the moment.

    For a date call { $phone } or write to us here.
next-planned =
    Your next session is on <b>{ $when }</b>.

    Can you come?
next-confirmed =
    ✅ Confirmed: your next session is on <b>{ $when }</b>. Thank you.
next-move-asked =
    I have told { $clinic } that you need another date, and someone will write to you here.

    Until then your session on <b>{ $when }</b> stays booked.
next-wished =
    I have asked { $clinic } for <b>{ $wish }</b>.

    Until it agrees, your session on <b>{ $when }</b> stays booked.

# Another date: a calendar, then the hour. The clinic has to agree.
move-day =
    Which day would suit you better?

    Your session on <b>{ $when }</b> stays booked until { $clinic } agrees to another date.
move-hour =
    At what time on <b>{ $day }</b>?

    Your session on <b>{ $when }</b> stays booked until { $clinic } agrees to another date.
appointment-agreed =
    A note from { $clinic }: yes, your session is now on <b>{ $when }</b>. See you then.
appointment-not-possible =
    A note from { $clinic }: <b>{ $wish }</b> is not possible. Your session on <b>{ $when }</b> stays booked.

    If you can’t come then, please choose another day, or write to us here.
appointment-not-possible-late =
    A note from { $clinic }: <b>{ $wish }</b> is not possible.

    For a new date call { $phone } or write to us here.

# The file for the patient's own calendar. Others may see that calendar, so it says nothing medical.
calendar-file = Your appointment for your own calendar: tap the file to add it.
calendar-changed = A note from { $clinic }: your appointment has changed. Tap the file to change it in your calendar too.
calendar-gone = A note from { $clinic }: your appointment is cancelled. Tap the file to take it out of your calendar.
calendar-title = Appointment: { $clinic }
calendar-notes = To move or cancel it: { $phone }, or in Telegram.


## Before the next session
# Asked with the first reminder. Nothing is ever advised about a medicine: the clinic reads the answers and decides.

presession =
    One more thing from { $clinic } before your visit. One tap if nothing applies.

    Is any of this so <b>at the moment</b>? Tap all that apply.
question-pregnancy = Pregnant or breastfeeding
question-isotretinoin = Isotretinoin (against acne)
question-cold-sore = A cold sore
question-broken-skin = Broken or sunburnt skin
question-eczema = Eczema or a rash
question-medicines = New medicines since last time
question-left-over = Something is left from last time
button-nothing-applies = Nothing of this
presession-thanks = <b>Thank you. { $clinic } reads this before your visit:</b>
presession-given = • { $question }
presession-nothing = Nothing of this applies.
presession-after = If anything follows from it, the clinic writes to you here. Would you like to add something? Just write.
next-cancel-asked =
    ❌ Your session on { $when } is cancelled, and { $clinic } has been told.

    Was this a mistake? Tap below. For a new date call { $phone } or write to us here.


## What patients say at any time

not-passed-on =
    In an emergency call { $emergency }. If it can’t wait, call { $phone }.

    { $clinic } did <b>not</b> get what you wrote, because you have not agreed yet. Please see the question above.
edited-not-taken =
    Changing a message does not change what I did with it. Please send it as a new message.
passed-on =
    I have passed this on to { $clinic }. Someone is usually there: { $hours }. At other times it may not be read.

    <b>Call { $emergency } now</b> and don’t wait for an answer if you have trouble breathing, swollen lips, eyes or tongue, a change in your vision, skin turning white, marbled, bluish or black, severe or growing pain, fever or chills.

    Anything else that can’t wait: { $phone }
passed-on-again = Passed on as well. If it can’t wait, call { $phone }. In an emergency call { $emergency }.
button-urgent = It is one of these ‼️
media-not-taken =
    I can pass on text, photos, videos and voice messages, so { $clinic } did not get this.

    Please write it, or send a photo. If it can’t wait, call { $phone }. In an emergency call { $emergency }.
private-only = This works only in a private chat with me.
call-asked =
    I have asked { $clinic } to call you. Someone is usually there: { $hours }. At other times nobody may see it.

    If it can’t wait, call { $phone } yourself. In an emergency call { $emergency }.
button-call-me = Please call me
from-clinic =
    <b>{ $clinic } writes:</b>
    { $text }
contact =
    <b>{ $clinic }</b>
    Emergency: <b>{ $emergency }</b>
    Phone: { $phone }
    Someone is usually there: { $hours }
privacy =
    <b>Your data at { $clinic }</b>

    <b>What:</b> your name, your sessions, your answers, and what you write or send here. Photos stay with Telegram; only a reference to them is kept.
    <b>What for:</b> your aftercare and the reminders of your sessions. Nothing else.
    <b>Where:</b> in an encrypted database of the clinic. Telegram carries the messages; chats with a bot are not end-to-end encrypted.
    <b>How long:</b> erased after { $days } days without anything new.
    <b>Your choice:</b> none of this without your yes, which you can take back at any time. /stop ends questions and reminders, /mydata sends you all that is stored, /delete erases it. What stands in this chat you delete in Telegram.
privacy-more = The clinic’s full privacy notice: { $url }
stopped =
    Stopped. I will send you no more questions and no reminders.

    You can still write here, and the clinic can answer. /resume starts again. In an emergency call { $emergency }.
stop-nothing =
    Nothing is sent to you, since you have not agreed to anything.

    If anything worries you, call { $phone }. In an emergency call { $emergency }.
button-go-on = Go on for { $name }
resumed = Welcome back. Whatever is still planned for you comes again.
paused-told =
    { $clinic } has paused the questions and reminders for you.

    You can still write here, and the clinic can answer. In an emergency call { $emergency }.
taken-up-told = { $clinic } has started the questions and reminders for you again.
discharged-told =
    { $clinic } has ended the questions and reminders for you: your follow-up is over.

    You can still write here, and should if something worries you: a lump can show weeks later. In an emergency call { $emergency }.
resume-nothing =
    Nothing was stopped. /help shows what I can do.
unknown-command = I don’t know this command. /help shows what I can do, /contact how to reach { $clinic }.
trouble =
    Something went wrong on our side and I could not take that in. { $clinic } has been told.

    Please call { $phone } if it is important. In an emergency call { $emergency }.


## Several patients on one phone

# The first line of every message when more than one patient is followed up in a chat.
about-whom = 👤 <b>{ $name }</b>
whom-checkin = Whom is it about?
whom-note = <b>Whom is this about?</b> Please tap, so that { $clinic } knows.
whom-noted = Thank you. { $clinic } knows that it is about { $name }.
whom-delete = Whose data shall be erased?


## Progress, settings, language, own data

progress-none = There are no answers yet. Once you have answered my questions, /progress shows them as a picture.
progress =
    <b>Your answers after session { $number } of { $total }</b>
    { $answers }

    This shows what you told us, and no more. Does something worry you? Write here, or call { $phone }.
progress-day = { $day ->
        [0] Same day
       *[other] Day { $day }
    }: { $answers }
# In the picture: short, no markup.
chart-title = After session { $number } of { $total }
chart-days = Days after the session
chart-now = this time
chart-before = { $count ->
        [one] session before
       *[other] sessions before
    }

settings =
    <b>Your settings</b>
    Questions come at: <b>{ $hour }</b>
    Your time zone: <b>{ $zone }</b>, where it is now { $time }
    Language: <b>{ $language }</b>
settings-changed = ✅ Changed.
settings-hour = At what time shall my questions come?
settings-clock = What time does your clock show now?
settings-place = Which of these is nearest to you?
settings-unknown = I don’t know the place “{ $found }”. Please tap below, or write a big city near you: <code>/settings Lisbon</code>
button-hour = Change the hour
button-zone = Change the time zone

language-choose = Which language shall I use?
language-set = ✅ From now on I write in English.

mydata = Everything that is stored about you at { $clinic }: one file to read, and one for machines.
mydata-title = { $clinic }: what is stored about you, { $at }
mydata-you = About you
mydata-name = Name: { $name }
mydata-code = Code: { $code }
mydata-agreed = You agreed: { $at }
mydata-settings = Language: { $language } · Time zone: { $zone }
mydata-sessions = Your sessions
mydata-session = { $treatment }, session { $number } of { $total }, on { $held }
mydata-next = Next session: { $when }
mydata-answers = Your answers
mydata-notes = What you sent, and what the clinic wrote
mydata-sent = { $at } · you: { $text }
mydata-received = { $at } · { $clinic }: { $text }
mydata-photo = (photo)
mydata-voice = (voice message)
mydata-video = (video)
mydata-document = (file)
mydata-presession = Your answers before a session
mydata-nothing = Nothing.

delete-sure =
    <b>Erase everything for good?</b>

    Your name, sessions, answers and all that you sent are erased at { $clinic }. Questions and reminders end. This can’t be taken back.

    What stands in this chat stays on your phone until you delete the chat. Copies that staff were shown in Telegram, and backups, may stay a while longer.
button-delete = Yes, erase everything
button-delete-not = No, keep it
delete-kept = Nothing was erased. Everything goes on as before.
erased-told =
    { $clinic } has deleted everything that was stored about you here. I will not write to you any more.

    If anything worries you, call { $phone }. In an emergency call { $emergency }.

## Words that sound like a warning sign
# Not shown to anyone. When a patient writes one of these, the emergency text is sent and staff are paged, whatever the
# buttons say. One phrase a line, as patients write it at night: short, misspelt, without accents or capitals (neither
# counts here, nor does the apostrophe of can’t). An ending that may differ is a star: swell* is also swelling and swells. … stands
# for up to three other words. Only what calls for help now belongs here, not what can wait for the clinic to read it.

warning-breathing =
    can’t breathe
    can’t breath
    can’t … breath
    cannot breathe
    can not breathe
    can’t … breathe
    hard to breathe
    hard … breathing
    trouble … breathing
    difficulty … breathing
    difficult to breathe
    struggling to breathe
    short of breath
    out of breath
    shortness of breath
    gasping
    wheez*
    choking
    throat … closing
    throat … tight*
    throat … swell*
    throat … swollen
    can’t swallow
    trouble swallowing
    tongue … thick
    lip* … blue
    chest pain
    cannot swallow
    hard to swallow
    lip* … swollen
    lip* … swell*
    swollen … lip*
    tongue … swollen
    tongue … swell*
    swollen … tongue
    eye* … swollen
    eye* … swell*
    swollen … eye*
    eye* … swollen shut
    face … swelling up
    face … swells up
    face … all swollen
    hives all over
    anaphyla*
    fainted
    passed out
    about to faint
warning-vision =
    can’t see anything
    can’t see properly
    can’t see out of
    can’t see with
    can’t see from
    can’t see on
    cannot see
    can’t see
    blurr* … vision
    blurr* … sight
    blurr* … eye*
    everything … blurr*
    seeing blurr*
    see blurr*
    vision … blurr*
    vision … gone
    vision … worse
    vision … strange
    double vision
    seeing double
    see double
    lost … vision
    lost … sight
    loss of vision
    loss of sight
    lose … sight
    losing … vision
    losing … sight
    going blind
    gone blind
    blind in
    blind on
    flashes of light
    flashing lights
    eye pain
    eye* … hurt* badly
warning-skin =
    skin … white
    skin … gone white
    skin … pale
    skin … grey
    skin … gray
    skin … blue
    skin … bluish
    skin … black
    skin … dusky
    skin … marbled
    skin … mottled
    turned white
    turned blue
    turned bluish
    turned black
    turning white
    turning blue
    turning bluish
    turning black
    turning grey
    going black
    going blue
    gone black
    went black
    gone blue
    went white
    white patch*
    mottl*
    marbl* pattern
    net like
    lace like
    dead skin … black
    necro*
warning-pain =
    severe pain
    extreme pain
    terrible pain
    awful pain
    horrible pain
    unbearable
    excruciating
    agony
    worst pain
    pain … getting worse
    pain … worse
    pain … growing
    pain … stronger
    pain … increas*
    growing pain
    increasing pain
    in so much pain
    in a lot of pain
    a lot of pain
    so much pain
    hurts so much
    hurts so bad
    hurts a lot
    hurts very much
    hurts more and more
    can’t stand the pain
    crying with pain
    crying from pain
    throbbing pain
warning-fever =
    fever*
    feverish
    have a temperature
    got a temperature
    running a temperature
    high temperature
    burning up
    temp 38
    temp 39
    temp 40
    temperature of 38
    temperature of 39
    temperature of 40
    temperature is 38
    temperature is 39
    temperature is 40
    38 5
    39 5
    38 degrees
    39 degrees
    40 degrees
    chills
    shivering
    shaking with cold

# What sounds like one of them and is not. It is taken out of the text first; the rest still counts.
warning-harmless =
    no trouble breathing
    no difficulty breathing
    no problem breathing
    no problems breathing
    no shortness of breath
    no fever
    no fevers
    not a fever
    without fever
    without a fever
    don’t have a fever
    do not have a fever
    don’t have fever
    haven’t had a fever
    hay fever
    no chills
    no … or chills
    cabin fever
    can’t see any swelling
    can’t see any redness
    can’t see any bruis*
    can’t see any difference
    can’t see any change
    can’t see anything wrong
    can’t see a difference
    can’t see the difference
    can’t see why
    can’t see the link
    can’t see the message
    can’t see the button*
    can’t see the photo*
    can’t see the picture*
    can’t see the date
    can’t see you on
    can’t see you until
    can’t see the doctor
    can’t see a doctor
    go* blind date
    no severe pain
    no unbearable
    pain … not worse
    pain … no worse
    pain … not getting worse
    isn’t getting worse
    not in a lot of pain
    growing pains
    not a lot of pain
    turned black friday
    white patch test
    out of breath after running
    out of breath from running
    out of breath at the gym
    marbled cake
    throat … tight collar
    eye* is not swollen
    eye* are not swollen
    lip* is not swollen
    lip* are not swollen
    tongue is not swollen
    no swell*
    not swollen


## Commands and help

whoami =
    Your Telegram id is <code>{ $id }</code>.
    Your role here: { $role }
whoami-group = This group’s id is <code>{ $id }</code>, for alerts_chat.
whoami-topic = This topic’s number is <code>{ $id }</code>, for alerts_topic.
role-anyone = patient or guest
role-staff = staff
role-admin = admin

help-heading-patient = <b>What I can do for you</b>
help-write = In an emergency call { $emergency }. Once you have agreed, what you write here goes to { $clinic }.
help-checkin = tell us now how it is going
help-progress = a picture of your answers
help-language = another language
help-settings = hour of the questions, time zone
help-mydata = everything stored about you
help-delete = erase everything stored about you
help-next = your next session
help-tips = what to expect and what to avoid
help-contact = phone number and hours
help-privacy = what is stored about you
help-stop = no more messages
help-resume = start again
help-whoami = your Telegram id
help-help = this list


## The document for sign-off (`aftercare transcript`)
# Its own headings; patients never see them.

paper-title = What patients read: { $clinic }
paper-intro = This is every text for patients, in the order in which a patient meets it, with the buttons drawn as boxes. It needs the clinic’s own medical sign-off before it is used. Corrections go into the file { $file }.
paper-example = The names, dates and answers are made up.
paper-taps = taps { $label }
paper-short = Shown for a moment over the chat:
paper-changes = The message changes to:
paper-picture = (picture)
paper-file = File:
paper-rest = Texts that the story above doesn’t come to
paper-rest-intro = They are shown with made-up values. The word at the left is the text’s name in the file.
paper-warnings = Words that raise the emergency text
paper-warnings-intro = Patients never see these lists. A star stands for any ending, … for up to three words.
paper-sign = Read and approved for use with patients
paper-sign-name = Name
paper-sign-role = Role
paper-sign-date = Date
paper-sign-signature = Signature

scene-link = The link and the consent
scene-cards = The aftercare card of each treatment
scene-well = A check-in: all is well
scene-mild = A check-in: mild and moderate, changed later
scene-amber = A check-in that the clinic should look at
scene-red = A check-in with a sign that can’t wait
scene-silent = A check-in that is not answered
scene-words = What a patient writes and sends
scene-appointment = The next session: reminders, questions, another date
scene-own = Own data, settings, language
scene-shared = Two patients on one phone
scene-end = Stop, start again, erase
scene-lost = Wrong turns


## Short answers to a tap (at most 200 characters, no markup)

toast-not-yours = This button is not for you.
toast-older-checkin = These are older questions, so nothing was noted. Please use the newest ones, further down. If something is wrong now, call { $phone }.
toast-checkin-closed = These questions are closed. If something changed, just write to us here.
toast-answered-already = Already answered. Please use the buttons that you see now.
toast-agreed-already = You have already answered this.
toast-appointment-changed = This date has changed since. /next shows how it stands now.
toast-call-asked = The clinic has been asked to call you. If it can’t wait, please call yourself.
toast-day-gone = This day or hour can’t be chosen any more. Please choose another one.
toast-questions-over = These questions are over. If there is something to say, just write here.
toast-nothing-changed = Nothing changed: it stands like this already, or that session is over.
toast-told-already = The clinic has been told already. Don’t wait for its answer: call { $phone } or the emergency number now.
toast-trouble = Something went wrong on our side. If it is important, please call the clinic.


## For staff: alerts

alert-red = 🔴 <b>RED</b> · <b>{ $who }</b>
alert-amber = 🟠 <b>AMBER</b> · <b>{ $who }</b>
alert-when = { $day ->
        [0] Day of session { $number } of { $total }
       *[other] Day { $day } after session { $number } of { $total }
    } · { $treatment }
alert-reported = Reported { $at }
alert-why = ❗ { $reason }
alert-answers = Answers now: { $answers }
alert-asked = Asked: the check-in of day { $day }, sent { $at }
alert-emergency-told = The patient was sent the emergency text: call { $emergency } or the clinic.
alert-emergency-refused = ⚠️ <b>The patient did not get the emergency text. Phone now.</b>
alert-unclaimed = <b>Nobody has it yet: tap Claim.</b> A reply to this message reaches the patient.
alert-claimed = ✋ <b>{ $name }</b> has it since { $at }. A reply to this message reaches the patient.
alert-resolved = ✅ Resolved by { $name }, { $at }.
alert-resolution = 📝 { $text }
# What was said since the alert was raised, one line each.
said-by-patient = { $at } 💬 { $text }
said-by-staff = { $at } ↩️ { $name }: { $text }
said-text = text
said-photo = 📷
said-voice = 🎤
said-video = 🎬
said-document = 📎
alert-again = 🔔 <b>Still unclaimed: page { $page }</b>
alert-more = 🔔 <b>More was reported</b>
alert-released = 🔔 <b>Whoever had this one is no longer on the staff</b>
alert-group-closed = ⚠️ The staff group can’t be reached, so you get this in private.
alerts-none = No open alerts.
alerts-many = { $count } alerts are open. The { $shown } oldest:

button-claim = Claim
button-resolve = Resolve
button-note = ✏️ Write a note
resolution-phoned = Phoned
resolution-answered = Answered
resolution-seen = Seen here
resolution-sent-on = Sent to a doctor
toast-noted = Noted.
toast-noted-already = How this ended is noted already.
toast-claimed = It’s yours now.
toast-resolved = Resolved.
toast-taken = { $name } already has this one.
toast-resolved-by = Already resolved by { $name }.
toast-staff-in-settings = Stands in the settings file, section [staff], and can only be removed there.
toast-staff-gone = Not on the staff any more.
toast-staff-last-admin = This is the last admin. Invite another one first.
toast-wish-over = This wish is settled already. /patient shows how it stands.
toast-wish-past = That date is over by now.

reason-breathing = Trouble breathing, or lips, eyes or tongue swell: can be an allergic reaction
reason-vision = Vision has changed: can be a blocked vessel
reason-skin = Skin white, mottled, dusky or black: can be a blocked vessel
reason-pain = Severe or growing pain: can be a blocked vessel or an infection
reason-fever = Fever or chills: can be an infection
reason-spreading = Redness or heat that spreads: can be an infection
reason-pus = Pus or discharge: can be an infection
reason-lump = A new lump or hard spot: can be a late infection (mycobacteria) or a nodule
reason-severe = { $symptom } is severe
reason-worse = { $symptom } is worse than in the last answer
reason-lingering = { $symptom } is still moderate or worse, when it should have faded
reason-new-redness = Redness is new, when it should have faded
reason-late-bruising = Bruising is still there, when it should have faded
reason-free-text = The patient wrote something
reason-photo = The patient sent a photo, a video or a voice message
reason-call = The patient asks for a call
reason-words = What the patient wrote sounds like a warning sign: please read it now
reason-urgent = The patient says that it is one of the warning signs
reason-silent = The last check-ins were not answered

short-sign-breathing = breathing or swollen lips, eyes, tongue
short-sign-vision = vision
short-sign-skin = skin white, mottled, dusky, black
short-sign-pain = severe or growing pain
short-sign-fever = fever or chills
short-sign-spreading = spreading redness or heat
short-sign-pus = pus or discharge
short-sign-lump = new lump

# { $when }: the day of the course, as relay-day tells it.
relay-day = { $day ->
        [0] day of session { $number } of { $total }
       *[other] day { $day } after session { $number } of { $total }
    }
relay-text = 💬 <b>{ $who }</b>, { $when }:
    { $text }
relay-unsaid = ⚠️ This phone is shared by { $whose }. It was not said whom this is about.
relay-about = 👤 What was sent at { $at } is about <b>{ $who }</b>.
relay-staff = ↩️ <b>{ $name }</b> to <b>{ $who }</b>:
    { $text }
relay-edited = ✏️ <b>{ $who }</b>, { $when }, corrects a message:
    { $text }
relay-photo = 📷 <b>{ $who }</b>, { $when }: a photo. { $text }
relay-voice = 🎤 <b>{ $who }</b>, { $when }: a voice message. { $text }
relay-video = 🎬 <b>{ $who }</b>, { $when }: a video. { $text }
relay-document = 📎 <b>{ $who }</b>, { $when }: a picture or PDF, sent as a file. { $text }
relay-lost = ⚠️ <b>{ $who }</b> sent something that I could not pass on. Please phone, or ask for a photo or text.


## For staff: notices

notice-group-lost =
    ⚠️ <b>I was removed from the staff group.</b> From now on you get alerts and notes here, in private. Open alerts follow.
    To change that, add me to the group again.
notice-group-found = ✅ I am in this group again: alerts and notes come here from now on. What is open follows.
notice-group-moved =
    The staff group is a supergroup now and has a new id. I have followed it. For the settings file, when there is time:
    <code>alerts_chat = { $id }</code>
notice-group-left =
    🚪 <b>{ $name }</b> (<code>{ $id }</code>), who is not staff, has added me to “{ $title }”. I said nothing there and leave.
notice-staff-joined = 👋 <b>{ $name }</b> (<code>{ $id }</code>) has joined the staff as { $role }, invited by { $by }.
notice-declined = { $who } opened the link and said no to being followed up.
notice-stopped = ⚠️ { $who } has stopped the questions and reminders. Please phone if you are worried.
notice-blocked = 🚫 { $who } has blocked the bot or left Telegram. Nothing more reaches them here: please phone.
notice-unblocked = { $who } has unblocked the bot and gets messages again.
notice-next-confirmed = { $who } keeps the session on { $when } after all.
wish-choosing =
    📅 <b>{ $who }</b> asks to move the session of { $when }, and may still choose a date.
    New date: <code>/reschedule { $code }; YYYY-MM-DD HH:MM</code>
wish-asked =
    📅 <b>{ $who }</b> asks to move the session of { $when } to <b>{ $wish }</b>.
    Another date: <code>/reschedule { $code }; YYYY-MM-DD HH:MM</code>
wish-agreed = ✅ <b>{ $who }</b>: moved from { $when } to <b>{ $wish }</b> by { $name }.
wish-not-possible = ❌ <b>{ $who }</b>: { $wish } is not possible, says { $name }. The session of { $when } stays booked.
wish-not-possible-late = ❌ <b>{ $who }</b>: { $wish } is not possible, says { $name }. The session of { $when } is over, so nothing is booked.
wish-over = 📅 <b>{ $who }</b>: the wish to move the session of { $when } is settled.
button-agree-wish = ✅ Agree and move
button-refuse-wish = Not possible
notice-next-cancel-asked =
    ❌ { $who } has cancelled the session of { $when }.
    New date: <code>/reschedule { $code }; YYYY-MM-DD HH:MM</code>
notice-presession =
    📝 { $who } before the session of { $when }:
    { $answers }
notice-presession-nothing = 📝 { $who } before the session of { $when }: nothing applies.
notice-deleted = 🗑 { $code } has erased everything that was stored about them. Nothing more is sent there.
notice-deleted-open = 🗑 ⚠️ { $code } has erased everything that was stored about them <b>while an alert was open</b>. Please phone if you are worried.
notice-undelivered-refused = ⚠️ { $who }: Telegram did not take { $what } of { $at }. It did not arrive.
notice-undelivered-unknown = ⚠️ { $who }: it is not known whether { $what } of { $at } arrived. Telegram’s answer never came.
notice-undelivered-expired = ⚠️ { $who }: { $what } of { $at } could not be sent in time and was dropped.
notice-expired =
    ⚠️ The bot was not running, or had no connection. { $count ->
        [one] One message was
       *[other] { $count } messages were
    } too late to be of use and not sent:
    { $what }
notice-unopened =
    🔗 { $who } has not opened the link of { $at }.
    A new one: <code>/link { $code }</code>
notice-unopened-several =
    🔗 { $count } links were not opened for a day. <code>/link CODE</code> makes a new one.
    { $what }
notices-heading = 📋 <b>{ $count ->
        [one] One more notice
       *[other] { $count } more notices
    }</b>

# The digest in the morning, and /today. The first line shows on a locked screen.
overview-heading = ☀️ <b>Today at the clinic</b>
overview-more = … and { $count } more
overview-sessions = 📅 <b>Sessions: { $count }</b>
overview-session = { $at } · { $who } · { $treatment } { $number }/{ $total } · { $state }
overview-session-after = { $at } · { $who } · { $treatment }, after { $number }/{ $total } · { $state }
overview-checkins = ✉️ <b>Check-ins: { $count }</b>
overview-checkins-counted = ✉️ <b>Check-ins: { $count }</b>{ $nudges ->
        [0] {""}
       *[other] {" "}· nudges: { $nudges }
    }
overview-checkin = { $at } · { $who } · day { $day } · { $state }
overview-unclaimed = ❗ <b>Alerts that nobody has: { $count }</b>
overview-claimed = ✋ <b>Alerts claimed, still open: { $count }</b>
overview-alert = { $level ->
        [RED] 🔴
       *[other] 🟠
    } { $who } · { $raised }
overview-alert-claimed = { $level ->
        [RED] 🔴
       *[other] 🟠
    } { $who } · { $raised } · has it: { $name }
overview-wishes = 🔁 <b>Wait for another date: { $count }</b>
overview-wish = { $who } · { $when } → { $wish }
overview-wish-open = { $who } · { $when } → no date chosen yet
overview-silent = 🔕 <b>Silent: { $count }</b>
overview-unopened = 🔗 <b>Links not opened: { $count }</b>
overview-link = { $who } · since { $at }
overview-link-expired = { $who } · since { $at }, expired
overview-undelivered = ⚠️ <b>Not delivered: { $count }</b>
overview-lost = { $who } · { $what }: { $state }
overview-blocked = 🚫 <b>Blocked the bot: { $count }</b>
asked-waiting = not sent yet
asked-open = open
asked-answered = answered
asked-closed = not answered
today-nothing = Nothing is planned today.

missed-checkin = { $code }: the check-in of day { $item }
missed-reminder = { $code }: the reminder { $item } before the session
notice-failed = ⚠️ { $who }: { $what } could not be worked out and was not sent. The log has the reason.
notice-not-heard = ⚠️ { $who } did something here that could not be taken in, because of a mistake in the bot. Please ask them.
notice-link-refused = { $who }: I can’t write to the colleague who asked for this link. Please open @{ $bot } in private, tap Start, and then: <code>/link { $code }</code>

kind-checkin = the check-in
kind-checkin-now = the questions that the patient asked for
kind-presession = the questions before the session
kind-calendar = the calendar file
kind-progress = the picture of the answers
kind-mydata = the file with the stored data
kind-wish = a wish to move a session
kind-nudge = the nudge
kind-reminder = the reminder
kind-card = the aftercare card
kind-appointment = the date of the next session
kind-message = your message
kind-emergency = the emergency text
kind-consent = the consent screen
kind-link = the link
kind-reply = an answer
kind-edit = a change of a message
kind-alert = an alert
kind-page = a page
kind-relay = a passed-on message
kind-notice = a notice
kind-digest = the digest
kind-passed-on = an answer
kind-stats = the picture of the figures
kind-export = the file with all answers

fate-refused = not taken by Telegram
fate-unknown = not known whether it arrived
fate-expired = too late, not sent


## For staff: commands

help-heading-staff = <b>For staff</b>
help-enroll = a session was held: new patient
help-session = a known patient’s next session was held
help-patients = all patients, or those found
help-patient = where a patient stands, with buttons
help-chart = grades by day, as a picture
help-message = write to a patient
help-missed = the patient did not come
help-pause = hold the follow-up
help-discharge = end the follow-up
help-resume-staff = with a code: go on after a pause
help-preview = every message still to come
help-reschedule = move the next session
help-cancel = cancel the next session, or leave a form
help-alerts = open alerts
help-today = the day in one look
help-link = a new one-time link
help-unlink = the wrong person opened the link
help-staff = who is on the staff: invite, remove
help-erase = remove a patient for good

enrolled =
    ✅ <b>{ $who }</b>
    { $treatment }, session { $number } of { $total } · next: { $next }

    Let the patient scan this, or send the link. It works once, for { $days } days:
    { $link }
enrolled-in-private =
    ✅ { $code } is enrolled. The link comes to you in private.
    Nothing there? Open @{ $bot }, tap Start, and then: <code>/link { $code }</code>
session-recorded-told =
    ✅ { $who }: { $treatment }, session { $number } of { $total } · next: { $next }
    The aftercare card is on its way and the check-ins are planned.
session-recorded-waiting =
    ✅ { $who }: { $treatment }, session { $number } of { $total } · next: { $next }
    Nothing is sent for now: { $state }.
rescheduled =
    ✅ { $who }: next session { $next }. The reminders are planned anew.
cancelled =
    ✅ { $who }: the session of { $next } is cancelled. No reminders are sent.
patient-is-told = The patient is told.
patient-not-told = ⚠️ The patient is <b>not</b> told: { $state }.
unlinked =
    ✂️ { $who } is cut off from the chat that opened the link: nothing more is sent there.
    A new link: <code>/link { $code }</code>
erase-sure =
    Erase <b>{ $who }</b> for good? Name, sessions, answers and messages go and can’t be brought back.
button-erase = Erase for good
button-keep-patient = Keep
erase-kept = Kept: { $who }.
erased = 🗑 { $code } is erased.
staff-heading = <b>On the staff: { $count }</b>
staff-line = • <b>{ $name }</b> · <code>{ $id }</code> · { $role } · { $source }
staff-from-settings = settings file
staff-from-invitation = invited { $at } by { $by }
staff-in-settings = Whoever stands in the settings file is added and removed there.
staff-links-open = { $count ->
        [one] One invitation is not opened yet.
       *[other] { $count } invitations are not opened yet.
    }
staff-invitation =
    Whoever opens this link first is on the staff, as <b>{ $role }</b>. It works once, for { $hours } hours. Send it to no one else:
    { $link }
staff-invitation-in-private =
    ✅ The link comes to you in private.
    Nothing there? Open @{ $bot }, tap Start, and then: <code>/staff</code>
staff-welcome =
    👋 <b>Welcome to the staff of { $clinic }.</b> Your role here: { $role }.

    /help shows what you can do, /alerts what is open.
staff-already = You are on the staff already, your role here: { $role }. The link was not used and still works.
staff-remove-sure =
    Remove <b>{ $name }</b> (<code>{ $id }</code>) from the staff? Alerts that they have become open again, and links to the staff that they made stop working.
staff-removed =
    ✂️ <b>{ $name }</b> (<code>{ $id }</code>) is no longer on the staff.
    If you have a staff group: please take them out of it in Telegram as well. I can’t do that.
staff-removed-stays =
    The invitation of <b>{ $name }</b> (<code>{ $id }</code>) is taken back. The settings file still names them, as { $role }: remove them there.
staff-removed-told = You are no longer on the staff of { $clinic } in this chat.
staff-role-told = Your role here is now: { $role }.
button-invite-staff = Invite staff
button-invite-admin = Invite an admin
button-remove-staff = Remove { $name }
button-keep-staff = Keep
reply-on-its-way = ✉️ On its way to { $code }.
reply-unreachable = ⚠️ { $code } can’t be written to: { $state }. Please phone.
reply-only-text = I can pass on text, photos, videos, voice messages, and pictures or PDFs sent as files. Nothing was sent.
reply-of-several =
    This message is not about one patient only, so I can’t tell whom you mean. Nothing was sent.
    Please write: <code>/message CODE; TEXT</code>
staff-not-a-reply =
    To write to a patient, reply to an alert or to something the patient wrote.

    /help shows what else you can do.

status-heading = <b>{ $who }</b>
status-course = { $treatment }, session { $number } of { $total }, held { $held }
status-appointment = Next: { $when } ({ $state })
status-answer = <b>{ $level }</b> · Day { $day }: { $answers }
status-unfinished = Day { $day }, not finished: { $answers }
status-no-answer = Day { $day }: not answered
status-alert = ❗ { $level } open since { $raised } · has it: { $claimed }
status-undelivered = ⚠️ { $what }: { $state }
status-presession = Before the session: { $answers }

state-invited = link not opened yet
state-opened = link opened, not agreed yet
state-declined = said no
state-active = in follow-up
state-stopped = stopped by the patient
state-paused = paused
state-discharged = discharged
state-blocked = has blocked the bot

next-state-none = none
next-state-planned = not confirmed yet
next-state-confirmed = confirmed
next-state-move-asked = asks for another date
next-state-cancel-asked = cancelled by the patient
next-state-cancelled = cancelled
next-state-missed = missed
next-state-held = held

preview-heading = <b>Still to come for { $who }</b>, in the patient’s time ({ $zone }), { $state }:
preview-if = <b>Nothing is sent to { $who } now: { $state }.</b> If that changed at this moment, in the patient’s time ({ $zone }):
preview-nothing = Nothing.
preview-checkin = { $at } · check-in of day { $count } after session { $number }
preview-nudge = { $at } · nudge, if the check-in of day { $count } is still open
preview-reminder-d = { $at } · reminder, { $count ->
        [one] one day
       *[other] { $count } days
    } before the session of { $next }
preview-reminder-h = { $at } · reminder, { $count ->
        [one] one hour
       *[other] { $count } hours
    } before the session of { $next }


## For staff: figures and export
# { $share } is stats-share. In /stats each of these is a line or a part of one; it all has to fit into one message.

help-stats = response rate, grades by day, alerts, appointments
help-export = all answers as a CSV file

stats-title = 📊 <b>{ $period }</b>, { $dates }
stats-dates = { $since } to { $until }
stats-period-month = The last 30 days
stats-period-quarter = The last 90 days
stats-period-year = The last year
stats-period-all = Everything so far
stats-nothing = Nothing to tell: no check-in, no alert and no appointment fell into this time.
stats-share = { $percent }% of { $count }
stats-time-short = under 1 min
stats-time-minutes = { $minutes } min
stats-time-hours = { $hours } h { $minutes } min
stats-time-days = { $days } d { $hours } h

stats-answered = <b>Check-ins</b>: answered { $share }
stats-answered-none = <b>Check-ins</b>: none is over yet
stats-answering = Time to answer: { $time } (median)
stats-alerts = <b>Alerts</b>: RED { $red }, AMBER { $amber } · claimed { $share } · still open: { $open }
stats-alerts-none = <b>Alerts</b>: none
stats-taking = Time to claim: { $median } (median), at most { $slowest }
stats-booked = <b>Appointments</b>: { $count } · confirmed beforehand { $confirmed } · { $outcome }
stats-booked-none = <b>Appointments</b>: none came due
stats-kept = kept { $share }
stats-moved = moved { $count }
stats-missed = missed { $count }
stats-cancelled = cancelled { $count }
stats-unknown = not noted yet { $count }

stats-grades = <b>Grades by day after the session</b>: % none · mild · moderate · severe
stats-symptom = <i>{ $symptom }</i>
stats-day = Day { $day }: { $shares } % of { $count }, median { $median }
stats-more-days = … and { $count ->
        [one] one more day
       *[other] { $count } more days
    } with fewer answers

stats-treatments = <b>By treatment</b>
stats-months = <b>By month</b>, the newest first
stats-line = <i>{ $name }</i>: { $figures }
stats-brief-answered = answered { $share }
stats-brief-strong = moderate or severe { $share }
stats-brief-alerts = RED { $red }, AMBER { $amber }
stats-brief-taken = claimed { $share } in { $time }
stats-brief-nothing = nothing yet
stats-more = … and { $count } more

stats-picture = <b>Grades by day after the session</b>, { $dates }. The numbers stand in the message of /stats.
button-period-month = 30 days
button-period-quarter = 90 days
button-period-year = 1 year
button-period-all = All
button-picture = 🖼 Picture
toast-no-grades = There are no answers in this time, so there is nothing to draw.
# In the picture: short, no markup. chart-spread-day stands before the days, chart-spread-answers before how many answered.
chart-spread-title = Grades by day after the session
chart-spread-day = Day
chart-spread-answers = n

export = { $count ->
        [one] One check-in
       *[other] { $count } check-ins
    }, one a line. The file holds health data: keep it where nobody else can read it.
export-none = There are no answers yet, so the file holds only the names of its columns.
export-in-private =
    The file comes to you in private.
    Nothing there? Open @{ $bot }, tap Start, and then: /export
export-too-big = The file is bigger than the 50 MB that Telegram takes, so nothing was sent. On the server: <code>aftercare export --output answers.csv</code> while the bot is stopped.


## For staff: patients

patients-all = <b>Patients: { $count }</b>
patients-found = <b>“{ $text }”: { $count } found</b>
patients-page = Page { $page } of { $pages }
patients-none = Nobody is enrolled yet. <code>/enroll</code> begins.
patients-not-found = No patient fits “{ $text }”. Names, codes and treatments are searched.
patients-no-code-found = No patient fits “{ $text }”. In a group only codes and treatments are searched; names in a private chat with me.
picture-heading = <b>{ $who }</b> · { $treatment }, session { $number } of { $total }
picture-none = { $who } has not answered anything yet.
marked-missed =
    ✅ { $who }: the session of { $next } is marked as missed.
paused =
    ⏸ { $who } is paused: no check-ins, no reminders. The patient is told.
    Go on: <code>/resume { $code }</code>
taken-up = ▶️ { $who }: { $state }.
discharged =
    🏁 { $who } is discharged: nothing more is sent. What the patient writes still comes here.
    Go on after all: <code>/resume { $code }</code>

button-card-preview = 📨 To come
button-card-chart = 📈 Chart
button-card-alerts = ❗ Alerts
button-card-message = ✏️ Message
button-card-reschedule = 📅 Another date
button-card-book = 📅 Book a date
button-card-session = ➕ Session held
button-card-missed = Missed
button-card-cancel = Cancel session
button-card-pause = ⏸ Pause
button-card-resume = ▶️ Go on
button-card-discharge = 🏁 Discharge
button-card-link = 🔗 New link
button-card-unlink = ✂️ Unlink
button-card-erase = 🗑 Erase
button-card-keep = No, back
button-card-missed-sure = Yes, missed
button-card-cancel-sure = Yes, cancel the session
button-card-discharge-sure = Yes, discharge
button-card-unlink-sure = Yes, cut off
sure-missed = Mark the session of <b>{ $when }</b> as missed by <b>{ $who }</b>? The patient is told that we missed them.
sure-cancel = Cancel the session of <b>{ $when }</b> for <b>{ $who }</b>? The patient is told.
sure-discharge = End the follow-up of <b>{ $who }</b>? No check-ins and no reminders come any more.
sure-booked = The next session on record: { $when }.
sure-unlink = Was it the wrong person who opened the link of <b>{ $who }</b>? That chat is cut off, and the patient needs a new link.
toast-changed-since = This has changed since, so nothing was done. The card shows how it stands.
toast-patient-gone = This card no longer exists: the patient was erased.
toast-no-alerts = No alert is open any more.

audit-heading = <b>Who looked at or changed what</b>
audit-line = { $at } · { $who }: { $what }
audit-by-bot = the bot
audit-by-patient = the patient
audit-enroll = enrolled
audit-session = recorded a session
audit-looked-at = looked at the card
audit-previewed = looked at what is to come
audit-charted = looked at the chart
audit-reschedule = moved the next session
audit-cancel = cancelled the next session
audit-missed = marked the session as missed
audit-claim = claimed an alert
audit-resolve = resolved an alert
audit-resolution = noted how an alert ended
audit-wrote-to = wrote to the patient
audit-link = issued a new link
audit-unlink = cut off the chat
audit-pause = paused the follow-up
audit-resume = took the follow-up up again
audit-discharge = discharged
audit-link-opened = opened the link
audit-consent = agreed
audit-declined = said no
audit-stop = stopped the messages
audit-blocked = can’t be reached any more
audit-unblocked = can be reached again
audit-language = chose a language
audit-timezone = set the time zone
audit-checkin-hour = set the hour of the questions
audit-appointment-planned = keeps the next session after all
audit-appointment-confirmed = confirmed the next session
audit-appointment-move-asked = asked for another date
audit-appointment-cancel-asked = cancelled the next session
audit-mydata = asked for the stored data
audit-checkin-asked = asked for the questions
audit-presession = answered before a session
audit-note-about = said whom a message is about
audit-appointment-wished = wished for another date
audit-wish-agreed = agreed to another date
audit-wish-not-possible = refused another date


## For staff: forms
# { $place }: private, or group, where the bot hears only what replies to it.

form-heading-enroll = <b>New patient</b>
form-heading-session = <b>{ $who }: a session was held today</b>
form-heading-reschedule = <b>{ $who }: another date</b> (so far { $booked })
form-heading-book = <b>{ $who }: a date for the next session</b>
form-heading-message = <b>Message to { $who }</b>
form-heading-note = <b>Note on the alert of { $who }</b>
form-given-name = Name: { $name }
form-given-treatment = { $treatment }
form-given-course = { $treatment }, session { $number } of { $total }
form-given-next = Next: { $next }
form-name = What is the patient’s name? Please write it here.
form-treatment = Which treatment?
form-course = Which session was it? Tap, or write it as 2/8.
form-next =
    When is the next session? { $place ->
       *[private] Tap, or write it: 2026-12-14 10:00, or +3w.
        [group] Tap, or reply to this message: 2026-12-14 10:00, or +3w.
    }
form-sure = Is this right?
form-text =
    { $place ->
       *[private] Please write it here now.
        [group] Please write it as a reply to this message.
    }
form-tap = Please tap one of the buttons above. /cancel leaves the form.
form-left = Left. Nothing was changed.
form-laid-aside = { $heading } ⤵️
form-in-private =
    I ask the rest in a private chat with you, since names don’t belong into a group: @{ $bot }
    Nothing there? Open it, tap Start, and then /enroll.
button-calendar = 📅 Calendar
button-none-yet = None yet
button-leave = Leave
button-form-enroll = ✅ Enrol
button-form-session = ✅ Record
button-form-reschedule = ✅ Move
button-form-book = ✅ Book
toast-form-over = This form is filed or left already.
toast-form-not-yours = A colleague is filling in this one.
toast-form-elsewhere = The form is at another question by now.
kind-form = a question to you
kind-chart = a picture for you
notice-form-refused = I can’t write to { $name } in private. Please open @{ $bot }, tap Start, and then /enroll.


## For staff: what was wrong with a command

bad-count =
    { $found ->
        [0] Nothing was given
        [one] One part was found
       *[other] { $found } parts were found
    }; { $expected ->
        [0] nothing belongs behind this command.
        [one] only a patient’s code is needed.
       *[other] { $expected } are needed, with “;” between them.
    }
bad-code = “{ $found }” is no patient’s code. Codes look like P-0001.
bad-name-empty = The name is empty.
bad-name-long = The name has { $found } characters; at most { $most } are possible.
bad-treatment = “{ $found }” is no treatment. Did you mean <b>{ $nearest }</b>? Possible: { $allowed }
bad-treatment-unlike = “{ $found }” is no treatment. Possible: { $allowed }
bad-course = “{ $found }” is not a session of a course. Write it as 2/6: the second of six.
bad-course-zero = “{ $found }”: sessions are counted from 1.
bad-course-over = Session { $number } of { $total }: there are only { $total } sessions in this course.
bad-course-long = A course of { $total } sessions: at most { $most } are possible.
bad-course-held = { $code } has already had session { $number } of { $total }. The next is a higher number.
bad-linked = { $code } has opened a link already. If that was the wrong person, use /unlink first.
bad-discharged = { $code } is discharged. To take the follow-up up again use /resume.
bad-next = “{ $found }” is not a date. Write 2026-12-14 10:00, or +3w (in three weeks, at this hour), +3w 10:00, or - for none.
bad-next-past = “{ $found }” is in the past. It is now { $now } at the clinic.
bad-next-far = “{ $found }” is too far away; the latest possible is { $most }.
bad-next-gap = { $found } does not exist in { $zone }: the clocks go from { $start } to { $end } that night.
bad-next-none = A date is needed here. To cancel the session use /cancel.
bad-not-missed-yet = The session of { $code } is only on { $when }. To take it off now use /cancel.
bad-not-active = { $code } can’t be paused: { $state }. Only somebody in follow-up can be.
bad-not-held = { $code } can’t be taken up by staff: { $state }. Only whom staff paused or discharged can be.
bad-text-empty = The text is empty.
bad-changed-since = The next session of { $code } has changed meanwhile: { $when }. Nothing was done; please begin again.
bad-text-long = The text has { $found } characters; at most { $most } are possible.
bad-no-appointment = { $code } has no session booked. To book one use /reschedule.

usage-enroll =
    <b>Usage:</b> <code>/enroll NAME; TREATMENT; K/N; NEXT</code>
    <b>Example:</b> <code>/enroll Anna Petrova; face; 2/6; +3w 10:00</code>
usage-session =
    <b>Usage:</b> <code>/session CODE; TREATMENT; K/N; NEXT</code>
    <b>Example:</b> <code>/session P-0001; face; 3/6; +3w 10:00</code>
usage-patient =
    <b>Usage:</b> <code>/patient CODE</code>
    <b>Example:</b> <code>/patient P-0001</code>
usage-preview =
    <b>Usage:</b> <code>/preview CODE</code>
    <b>Example:</b> <code>/preview P-0001</code>
usage-reschedule =
    <b>Usage:</b> <code>/reschedule CODE; NEXT</code>
    <b>Example:</b> <code>/reschedule P-0001; +3w 10:00</code>
usage-link =
    <b>Usage:</b> <code>/link CODE</code>
    <b>Example:</b> <code>/link P-0001</code>
usage-unlink =
    <b>Usage:</b> <code>/unlink CODE</code>
    <b>Example:</b> <code>/unlink P-0001</code>
usage-erase =
    <b>Usage:</b> <code>/erase CODE</code>
    <b>Example:</b> <code>/erase P-0001</code>
usage-chart =
    <b>Usage:</b> <code>/chart CODE</code>
    <b>Example:</b> <code>/chart P-0001</code>
usage-message =
    <b>Usage:</b> <code>/message CODE; TEXT</code>
    <b>Example:</b> <code>/message P-0001; Please send us a photo of it.</code>
usage-missed =
    <b>Usage:</b> <code>/missed CODE</code>
    <b>Example:</b> <code>/missed P-0001</code>
usage-pause =
    <b>Usage:</b> <code>/pause CODE</code>
    <b>Example:</b> <code>/pause P-0001</code>
usage-resume =
    <b>Usage:</b> <code>/resume CODE</code>
    <b>Example:</b> <code>/resume P-0001</code>
usage-discharge =
    <b>Usage:</b> <code>/discharge CODE</code>
    <b>Example:</b> <code>/discharge P-0001</code>
usage-cancel =
    <b>Usage:</b> <code>/cancel CODE</code>
    <b>Example:</b> <code>/cancel P-0001</code>
usage-alerts =
    <b>Usage:</b> <code>/alerts</code>
    <b>Example:</b> <code>/alerts</code>
usage-today =
    <b>Usage:</b> <code>/today</code>
    <b>Example:</b> <code>/today</code>
usage-stats =
    <b>Usage:</b> <code>/stats</code>
    <b>Example:</b> <code>/stats</code>
usage-staff =
    <b>Usage:</b> <code>/staff</code>
    <b>Example:</b> <code>/staff</code>
usage-export =
    <b>Usage:</b> <code>/export</code>
    <b>Example:</b> <code>/export</code>

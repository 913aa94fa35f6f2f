# Aftercare: todo lo que dice el bot, en español (de España, comprensible en Latinoamérica). La referencia es en.ftl.
#
# Cada texto para pacientes necesita el visto bueno médico de la propia clínica antes de usarse. Cambie las palabras
# con libertad; conserve las claves (a la izquierda de "=") y las variables ({ $name }). Marcas permitidas: <b>, <i>,
# <u>, <s>, <code>, <a href="…">. `aftercare check` dice si todo sigue en orden. Variables que puede usar todo mensaje:
#   { $clinic } nombre de la clínica · { $phone } su teléfono · { $emergency } número de emergencias
#
# Lo que se repite son términos (-card-signs); el plural se escribe { $count -> [one] … *[other] … }.
# Grados: «leve» = mild, «notable» = moderate, «fuerte» = severe. Son palabras que valen igual para femenino y masculino.

language-name = Español


## La entrada

start-without-link =
    Hola. Soy el asistente de seguimiento de { $clinic }.

    Para empezar hace falta el enlace personal que la clínica le da después de su sesión. Si lo tiene, ábralo, por favor.
    Si no tiene enlace, o ya no funciona, llámenos: { $phone }

start-staff =
    Hola. Este es el bot de seguimiento de { $clinic }, y usted está en la lista del equipo.

    Para registrar a alguien después de una sesión: /enroll
    o en una sola línea: <code>/enroll Ana Pérez; face; 2/6; +3w 10:00</code>

    /today muestra el día; /patients, a todos los pacientes; /help, lo demás.

start-link-invalid =
    Este enlace no se puede usar: cada uno vale una sola vez, y solo durante unos días.

    Si este chat ya está conectado con { $clinic }, no hace falta otro enlace: escriba aquí sin más. Si no, pida uno, por favor: { $phone }

start-again =
    Este chat está conectado con { $clinic }. Lo que está previsto para usted le llegará por sí solo.

    Puede escribir aquí cuando quiera, y /help muestra lo demás.

start-stopped =
    Usted paró las preguntas y los recordatorios; con /resume vuelven a empezar.

    Puede escribir aquí cuando quiera, y la clínica puede contestarle. En una emergencia, llame al { $emergency }.

consent =
    <b>Hola, soy el asistente de seguimiento de { $clinic }.</b>

    Después de su sesión le preguntaré, algunos días, cómo está su piel. Si todo va bien, son dos toques. Si una respuesta preocupa, la clínica recibe el aviso enseguida. También le recordaré su próxima sesión.

    <b>Soy un programa, no un servicio de urgencias.</b> En la clínica no leen este chat día y noche. En una emergencia, llame al <b>{ $emergency }</b>.

    <b>Qué se guarda:</b> su nombre, el tratamiento y las fechas de las sesiones, sus respuestas y lo que escriba o envíe aquí. La clínica lo guarda cifrado; usted puede verlo (/mydata) y borrarlo (/delete) cuando quiera. Los mensajes pasan por Telegram; los chats con un bot no van cifrados de extremo a extremo.

    Más información: /privacy

    ¿Acepta que le preguntemos y que guardemos estos datos?

button-agree = Acepto
button-decline = No, gracias
button-language = 🌐 Idioma

consent-thanks =
    Gracias. Puede pararlo cuando quiera con /stop.

    Y si algo le preocupa, puede escribir aquí en cualquier momento.

consent-thanks-first =
    Gracias. Mis primeras preguntas llegan el <b>{ $when }</b>. Puede pararlo cuando quiera con /stop.

    Y si algo le preocupa, puede escribir aquí en cualquier momento.

consent-declined =
    De acuerdo. No le preguntaré nada, y la clínica no recibe lo que escriba aquí.

    Si algo le preocupa, llame al { $phone }; en una emergencia, al { $emergency }. Si cambia de idea, toque aquí abajo.


## La hoja de cuidados, una para cada tratamiento
# { $number } de { $total }: qué sesión del ciclo se ha hecho.

-card-signs =
    • dificultad para respirar, o hinchazón de los labios, los ojos o la lengua
    • un cambio en la vista
    • piel que se pone blanca, con dibujo como de mármol, azulada o negra
    • dolor fuerte o que va a más
    • fiebre o escalofríos

-card-tell = Díganoslo el mismo día: enrojecimiento o calor que se extiende, pus o un bulto nuevo (un bulto también puede salir semanas después).

card-face =
    <b>De { $clinic }, para guardar</b>

    <b>Después de su sesión { $number } de { $total }: cara</b>

    <b>Normal durante unos días:</b> bultitos pequeños, algo de enrojecimiento, hinchazón y moratones. Se van quitando, casi siempre en una semana.

    <b>Por favor, evite</b>
    • hoy: tocar o lavar la zona, maquillaje, alcohol
    • 2 días: deporte, sauna, baños calientes, masajes en la zona
    • 2 semanas: sol y solárium; use protección solar 50

    <b>Llame enseguida al { $emergency } o al { $phone }</b> si nota:
    { -card-signs }

    { -card-tell }

card-body =
    <b>De { $clinic }, para guardar</b>

    <b>Después de su sesión { $number } de { $total }: cuerpo</b>

    <b>Normal durante unos días:</b> bultitos pequeños, algo de enrojecimiento, hinchazón, molestias al tocar y moratones. Se van quitando, casi siempre en una semana.

    <b>Por favor, evite</b>
    • hoy: tocar o lavar la zona, ropa ajustada encima
    • 2 días: deporte, sauna, baños calientes, piscina, masajes en la zona
    • 2 semanas: sol y solárium en la zona

    <b>Llame enseguida al { $emergency } o al { $phone }</b> si nota:
    { -card-signs }

    { -card-tell }

card-cellulite =
    <b>De { $clinic }, para guardar</b>

    <b>Después de su sesión { $number } de { $total }: celulitis</b>

    <b>Normal durante unos días:</b> algo de hinchazón, molestias al tocar y moratones, más que en la cara. Los moratones pueden tardar hasta diez días en irse.

    <b>Por favor, evite</b>
    • hoy: tocar o lavar la zona, ropa ajustada encima
    • 2 días: deporte, sauna, baños calientes, piscina, masajes en la zona
    • 2 semanas: sol y solárium en la zona

    <b>Llame enseguida al { $emergency } o al { $phone }</b> si nota:
    { -card-signs }

    { -card-tell }

card-hair =
    <b>De { $clinic }, para guardar</b>

    <b>Después de su sesión { $number } de { $total }: cabello</b>

    <b>Normal durante unos días:</b> cuero cabelludo tirante o sensible, algo de enrojecimiento, costras pequeñas.

    <b>Por favor, evite</b>
    • hoy: lavar o peinar la zona con fuerza, gorras y sombreros
    • 2 días: deporte, sauna, nadar, tintes y productos de peinado
    • 1 semana: sol fuerte en el cuero cabelludo

    <b>Llame enseguida al { $emergency } o al { $phone }</b> si nota:
    { -card-signs }

    { -card-tell }

card-fat-dissolving =
    <b>De { $clinic }, para guardar</b>

    <b>Después de su sesión { $number } de { $total }: reducción de grasa</b>

    <b>Normal durante varios días:</b> hinchazón visible, calor, molestias al tocar, moratones y sensación de dureza. La hinchazón es mayor en los tres primeros días.

    <b>Por favor, evite</b>
    • hoy: tocar o lavar la zona, alcohol
    • 3 días: deporte, sauna, baños calientes, masajes en la zona
    • 2 semanas: sol y solárium en la zona

    <b>Llame enseguida al { $emergency } o al { $phone }</b> si nota:
    { -card-signs }

    { -card-tell }

card-default =
    <b>De { $clinic }, para guardar</b>

    <b>Después de su sesión { $number } de { $total }</b>

    <b>Normal durante unos días:</b> algo de enrojecimiento, hinchazón, molestias al tocar y moratones. Se van quitando, casi siempre en una semana.

    <b>Por favor, evite</b>
    • hoy: tocar o lavar la zona
    • 2 días: deporte, sauna, baños calientes, masajes en la zona
    • 2 semanas: sol y solárium en la zona

    <b>Llame enseguida al { $emergency } o al { $phone }</b> si nota:
    { -card-signs }

    { -card-tell }

followup-next = Su próxima sesión: <b>{ $when }</b>


## El control (las preguntas de seguimiento)
# La primera línea se ve con la pantalla bloqueada, así que no dice nada médico.

checkin-hello = Un saludo de { $clinic }. Si todo va bien, son dos toques:
checkin-hello-again = Hola de nuevo. Si todo va bien, son dos toques:
checkin-heading = <b>{ $day ->
        [0] El día de la sesión { $number } de { $total }
       *[other] Día { $day } después de la sesión { $number } de { $total }
    }</b>
checkin-swelling = ¿Cuánta <b>hinchazón</b> hay ahora? (¿Nada de hinchazón, ni de enrojecimiento, ni de moratones? Toque «Ninguna de las tres cosas».)
checkin-feel = Esta vez, pase también los dedos por la zona, por si nota algún bulto: pueden salir semanas después de las inyecciones.
checkin-redness = ¿Cuánto <b>enrojecimiento</b> hay ahora?
checkin-bruising = ¿Hay <b>moratones</b> ahora? Elija lo que más se parezca.
checkin-given = { $symptom }: { $grade }
checkin-signs =
    ¿Hay algo de esto <b>ahora</b>? Toque todo lo que note. ‼️ quiere decir: pida ayuda ya; también se avisa a la clínica.
    (Ahogo: cualquier dificultad para respirar. Labios, ojos: también la lengua. Piel: también un dibujo como de mármol.)

button-all-clear = Ninguna de las tres cosas
button-none-of-these = Nada de esto
button-done = Listo
button-change = Cambiar una respuesta

symptom-swelling = Hinchazón
symptom-redness = Enrojecimiento
symptom-bruising = Moratón

grade-none = nada
grade-mild = leve
grade-moderate = notable
grade-severe = fuerte

grade-none-swelling = Nada
grade-mild-swelling = Leve: la veo si me fijo
grade-moderate-swelling = Notable: la vería cualquiera
grade-severe-swelling = Fuerte: grande, tirante, muy dolorida

grade-none-redness = Nada
grade-mild-redness = Leve: rosado, junto a los puntos
grade-moderate-redness = Notable: rojo, lo vería cualquiera
grade-severe-redness = Fuerte: muy rojo, caliente o extenso

grade-none-bruising = Nada
grade-mild-bruising = Leve: unas pocas manchitas
grade-moderate-bruising = Notable: varios, o como una moneda
grade-severe-bruising = Fuerte: grande, oscuro o va a más

sign-breathing = Ahogo, labios u ojos hinchados ‼️
sign-vision = Cambio en la vista ‼️
sign-skin = Piel blanca, azulada o negra ‼️
sign-pain = Dolor fuerte o que va a más ‼️
sign-fever = Fiebre o escalofríos ‼️
sign-spreading = Rojez o calor que se extiende
sign-pus = Sale pus o líquido
sign-lump = Un bulto nuevo o una zona dura

checkin-thanks = <b>{ $day ->
        [0] Gracias. Esto es lo que nos ha dicho hoy:
       *[other] Gracias. Esto es lo que nos ha dicho del día { $day }:
    }</b>
checkin-sign-given = • { $sign }
checkin-no-signs = Señales de alarma: ninguna marcada
checkin-offers = Puede enviar una foto o escribir aquí cuando quiera, y con /checkin le vuelvo a preguntar si algo cambia.

# La frase de cierre. Nunca dice «está usted bien»: solo lo que se ha indicado.
closing-green =
    No se ha indicado ninguna señal de alarma. Mantenga la zona limpia y protegida del sol.

    Si algo cambia, escríbanos en cualquier momento. En una emergencia, llame al { $emergency }.
closing-green-late =
    No se ha indicado ninguna señal de alarma. Siga mirando la zona de vez en cuando, por favor: un bulto todavía puede salir semanas después.

    Si algo cambia, escríbanos en cualquier momento. En una emergencia, llame al { $emergency }.
closing-last = Estas eran mis últimas preguntas sobre esta sesión. Todavía puede salir un bulto más adelante: si pasa, escriba aquí o llame al { $phone }.
closing-amber =
    He avisado a { $clinic }. Alguien mirará sus respuestas y le escribirá aquí, pero quizá no de noche ni en fin de semana.

    Si empeora, no espere: llame al { $phone }. ¿No contesta nadie? Acuda a urgencias o a un servicio médico de guardia. En una emergencia, llame al { $emergency }.
closing-red =
    ‼️ <b>Por favor, llame ahora al { $emergency } o al { $phone }.</b>

    Algo de lo que me ha dicho puede ser grave, aunque después haya cambiado la respuesta. También se avisa a la clínica; no espere a que le escriban.

nudge = Una nota breve de { $clinic }: las preguntas de arriba siguen abiertas hasta el { $closes }. ¿Algo le preocupa? Llame al { $phone }.

emergency =
    ‼️ <b>Por favor, actúe ahora.</b>

    Lo que me ha contado puede ser grave. <b>Llame ahora al { $emergency }</b>, o pida que alguien le lleve a las urgencias más cercanas. No conduzca usted y no se quede a solas. Si no logra comunicarse, llame a { $clinic }: <b>{ $phone }</b>

    Diga que le pusieron inyecciones en { $clinic }, y cuándo. Si le cuesta respirar o tragar, siéntese con la espalda recta.

    En este mismo momento se está avisando a la clínica. No espere su respuesta.


## La próxima cita

appointment-booked =
    Una nota de { $clinic }: su próxima sesión es el <b>{ $when }</b>.

    ¿Puede venir?
appointment-moved =
    Una nota de { $clinic }: su próxima sesión cambia de fecha. La nueva es el <b>{ $when }</b>.

    ¿Puede venir?
appointment-cancelled =
    Una nota de { $clinic }: su sesión del { $when } no tendrá lugar.

    Para otra fecha, llame al { $phone } o escríbanos aquí.
appointment-missed =
    Una nota de { $clinic }: le esperábamos el { $when }; confiamos en que todo vaya bien.

    Para otra fecha, llame al { $phone } o escríbanos aquí.
reminder-d =
    Un recordatorio de { $clinic }: su próxima sesión es el <b>{ $when }</b>.

    Si no puede venir, díganoslo ya, por favor, y buscamos otra fecha. ¿Preguntas? Escríbanos aquí o llame al { $phone }.
reminder-h =
    Un recordatorio de { $clinic }: su sesión es hoy, <b>{ $when }</b>.

    ¿Le ha surgido algo? Llame al { $phone }.

reminder-asked =
    Un recordatorio de { $clinic }: usted pidió otra fecha. Hasta que le digamos algo, sigue reservado el <b>{ $when }</b>.

    ¿Aún no está resuelto? Llame al { $phone }.

reminder-confirmed =
    Un recordatorio de { $clinic }: su próxima sesión es el <b>{ $when }</b>, como usted confirmó.

    ¿Preguntas? Escríbanos aquí o llame al { $phone }.

button-confirm = Confirmar
button-reschedule = Cambiar la fecha
button-cancel = Cancelar la sesión
button-keep = Mantener esta fecha
button-other-day = Otro día
button-back = ‹ Atrás
button-in-words = Nada de esto me viene bien

next-none =
    Ahora mismo no tiene ninguna sesión reservada.

    Para pedir fecha, llame al { $phone } o escríbanos aquí.
next-planned =
    Su próxima sesión es el <b>{ $when }</b>.

    ¿Puede venir?
next-confirmed =
    ✅ Confirmada: su próxima sesión es el <b>{ $when }</b>. Gracias.
next-move-asked =
    He avisado a { $clinic } de que necesita otra fecha, y alguien le escribirá aquí.

    Hasta entonces, su sesión del <b>{ $when }</b> sigue reservada.
next-wished =
    He pedido a { $clinic } el <b>{ $wish }</b>.

    Hasta que lo acepten, su sesión del <b>{ $when }</b> sigue reservada.

# Otra fecha: un calendario y después la hora. La clínica tiene que aceptarla.
move-day =
    ¿Qué día le vendría mejor?

    Su sesión del <b>{ $when }</b> sigue reservada hasta que { $clinic } acepte otra fecha.
move-hour =
    ¿A qué hora el <b>{ $day }</b>?

    Su sesión del <b>{ $when }</b> sigue reservada hasta que { $clinic } acepte otra fecha.
appointment-agreed =
    Una nota de { $clinic }: sí, su sesión es ahora el <b>{ $when }</b>. Le esperamos.
appointment-not-possible =
    Una nota de { $clinic }: el <b>{ $wish }</b> no es posible. Su sesión del <b>{ $when }</b> sigue reservada.

    Si ese día no puede venir, elija otro, por favor, o escríbanos aquí.
appointment-not-possible-late =
    Una nota de { $clinic }: el <b>{ $wish }</b> no es posible.

    Para otra fecha, llame al { $phone } o escríbanos aquí.

# El archivo para el calendario propio. Otras personas pueden ver ese calendario, así que no dice nada médico.
calendar-file = Su cita, para su propio calendario: toque el archivo para añadirla.
calendar-changed = Una nota de { $clinic }: su cita ha cambiado. Toque el archivo para cambiarla también en su calendario.
calendar-gone = Una nota de { $clinic }: su cita queda cancelada. Toque el archivo para quitarla de su calendario.
calendar-title = Cita: { $clinic }
calendar-notes = Para cambiarla o cancelarla: { $phone }, o por Telegram.


## Antes de la próxima sesión
# Se pregunta con el primer recordatorio. Nunca se aconseja nada sobre un medicamento: la clínica lee las respuestas y decide.

presession =
    Una cosa más de { $clinic } antes de su visita. Si no hay nada que contar, basta un toque.

    ¿Le pasa algo de esto <b>en este momento</b>? Toque todo lo que corresponda.
question-pregnancy = Embarazo o lactancia
question-isotretinoin = Isotretinoína (para el acné)
question-cold-sore = Un herpes labial (calentura)
question-broken-skin = Heridas o piel quemada por el sol
question-eczema = Eccema o sarpullido
question-medicines = Medicinas nuevas desde la última vez
question-left-over = Aún queda algo de la última vez
button-nothing-applies = Nada de esto
presession-thanks = <b>Gracias. En { $clinic } lo leerán antes de su visita:</b>
presession-given = • { $question }
presession-nothing = Nada de esto.
presession-after = Si hay algo que tener en cuenta, la clínica le escribirá aquí. ¿Quiere añadir algo? Escríbalo sin más.
next-cancel-asked =
    ❌ Su sesión del { $when } queda cancelada, y ya he avisado a { $clinic }.

    ¿Ha sido sin querer? Toque aquí abajo. Para otra fecha, llame al { $phone } o escríbanos aquí.


## Lo que los pacientes dicen en cualquier momento

not-passed-on =
    En una emergencia, llame al { $emergency }. Si no puede esperar, llame al { $phone }.

    Lo que ha escrito <b>no</b> ha llegado a { $clinic }, porque usted aún no ha aceptado. Mire la pregunta de arriba, por favor.
edited-not-taken =
    Cambiar un mensaje no cambia lo que ya hice con él. Envíelo como mensaje nuevo, por favor.
passed-on =
    Se lo he pasado a { $clinic }. Suele haber alguien en este horario: { $hours }. Fuera de él puede que no se lea.

    <b>Llame ahora al { $emergency }</b>, sin esperar respuesta, si tiene dificultad para respirar, hinchazón de los labios, los ojos o la lengua, un cambio en la vista, la piel que se pone blanca, con dibujo como de mármol, azulada o negra, dolor fuerte o que va a más, fiebre o escalofríos.

    Para otra cosa que no pueda esperar: { $phone }
passed-on-again = También lo he pasado. Si no puede esperar, llame al { $phone }. En una emergencia, llame al { $emergency }.
button-urgent = Me pasa algo de eso ‼️
media-not-taken =
    Puedo pasar textos, fotos, vídeos y mensajes de voz; esto no ha llegado a { $clinic }.

    Escríbalo, por favor, o envíe una foto. Si no puede esperar, llame al { $phone }. En una emergencia, llame al { $emergency }.
private-only = Esto solo funciona en un chat privado conmigo.
call-asked =
    He pedido a { $clinic } que le llamen. Suele haber alguien en este horario: { $hours }. Fuera de él puede que no lo vea nadie.

    Si no puede esperar, llame usted al { $phone }. En una emergencia, llame al { $emergency }.
button-call-me = Llámenme, por favor
from-clinic =
    <b>Le escriben de { $clinic }:</b>
    { $text }
contact =
    <b>{ $clinic }</b>
    Emergencias: <b>{ $emergency }</b>
    Teléfono: { $phone }
    Suele haber alguien: { $hours }
privacy =
    <b>Sus datos en { $clinic }</b>

    <b>Qué:</b> su nombre, sus sesiones, sus respuestas y lo que escriba o envíe aquí. Las fotos se quedan en Telegram; solo se guarda una referencia a ellas.
    <b>Para qué:</b> para su seguimiento y para recordarle las sesiones. Para nada más.
    <b>Dónde:</b> en una base de datos cifrada de la clínica. Los mensajes pasan por Telegram; los chats con un bot no van cifrados de extremo a extremo.
    <b>Cuánto tiempo:</b> se borran tras { $days ->
        [one] { $days } día
       *[other] { $days } días
    } sin nada nuevo.
    <b>Usted decide:</b> nada de esto se hace sin su sí, y puede retirarlo cuando quiera. /stop termina con las preguntas y los recordatorios, /mydata le envía todo lo guardado, /delete lo borra. Lo que hay en este chat lo borra usted en Telegram.
privacy-more = La política de privacidad completa de la clínica: { $url }
stopped =
    Hecho. No le enviaré más preguntas ni recordatorios.

    Puede seguir escribiendo aquí, y la clínica puede contestarle. Con /resume se empieza otra vez. En una emergencia, llame al { $emergency }.
stop-nothing =
    No se le envía nada, porque usted no ha aceptado nada.

    Si algo le preocupa, llame al { $phone }. En una emergencia, llame al { $emergency }.
button-go-on = Seguir con { $name }
resumed = Aquí estoy de nuevo. Lo que aún está previsto para usted le volverá a llegar.
paused-told =
    Una nota de { $clinic }: las preguntas y los recordatorios para usted quedan en pausa.

    Puede seguir escribiendo aquí, y la clínica puede contestarle. En una emergencia, llame al { $emergency }.
taken-up-told = Una nota de { $clinic }: las preguntas y los recordatorios para usted vuelven a empezar.
discharged-told =
    Una nota de { $clinic }: su seguimiento ha terminado, y ya no le llegarán preguntas ni recordatorios.

    Puede seguir escribiendo aquí; hágalo, por favor, si algo le preocupa: un bulto puede salir semanas después. En una emergencia, llame al { $emergency }.
resume-nothing =
    No había nada parado. /help muestra lo que puedo hacer.
unknown-command = No conozco ese comando. /help muestra lo que puedo hacer; /contact, cómo hablar con { $clinic }.
trouble =
    Algo ha fallado por nuestra parte y no he podido recoger lo que envió. Ya se ha avisado a { $clinic }.

    Si es importante, llame al { $phone }, por favor. En una emergencia, llame al { $emergency }.


## Varios pacientes en un mismo teléfono

# La primera línea de cada mensaje cuando en un chat se sigue a más de un paciente.
about-whom = 👤 <b>{ $name }</b>
whom-checkin = ¿De quién se trata?
whom-note = <b>¿De quién se trata?</b> Toque el nombre, por favor, para que lo sepan en { $clinic }.
whom-noted = Gracias. En { $clinic } ya saben que se trata de { $name }.
whom-delete = ¿De quién hay que borrar los datos?


## Evolución, ajustes, idioma, datos propios

progress-none = Todavía no hay respuestas. Cuando haya contestado a mis preguntas, /progress se las muestra en una imagen.
progress =
    <b>Sus respuestas después de la sesión { $number } de { $total }</b>
    { $answers }

    Aquí se ve lo que usted nos ha dicho, y nada más. ¿Algo le preocupa? Escriba aquí o llame al { $phone }.
progress-day = { $day ->
        [0] El mismo día
       *[other] Día { $day }
    }: { $answers }
# En la imagen: breve, sin marcas.
chart-title = Después de la sesión { $number } de { $total }
chart-days = Días desde la sesión
chart-now = esta vez
chart-before = { $count ->
        [one] sesión anterior
       *[other] sesiones anteriores
    }

settings =
    <b>Sus ajustes</b>
    Hora de las preguntas: <b>{ $hour }</b>
    Su zona horaria: <b>{ $zone }</b>, hora actual allí: { $time }
    Idioma: <b>{ $language }</b>
settings-changed = ✅ Cambiado.
settings-hour = ¿A qué hora quiere que lleguen mis preguntas?
settings-clock = ¿Qué hora marca ahora su reloj?
settings-place = ¿Cuál de estos lugares le queda más cerca?
settings-unknown = No conozco el lugar «{ $found }». Toque aquí abajo, por favor, o escriba una ciudad grande cercana: <code>/settings Madrid</code>
button-hour = Cambiar la hora
button-zone = Cambiar la zona horaria

language-choose = ¿En qué idioma le escribo?
language-set = ✅ A partir de ahora le escribo en español.

mydata = Todo lo que se guarda sobre usted en { $clinic }: un archivo para leer y otro para usar con un programa.
mydata-title = { $clinic }: lo que se guarda sobre usted, { $at }
mydata-you = Sobre usted
mydata-name = Nombre: { $name }
mydata-code = Código: { $code }
mydata-agreed = Usted aceptó: { $at }
mydata-settings = Idioma: { $language } · Zona horaria: { $zone }
mydata-sessions = Sus sesiones
mydata-session = { $treatment }, sesión { $number } de { $total }, fecha: { $held }
mydata-next = Próxima sesión: { $when }
mydata-answers = Sus respuestas
mydata-notes = Lo que usted envió y lo que le escribió la clínica
mydata-sent = { $at } · usted: { $text }
mydata-received = { $at } · { $clinic }: { $text }
mydata-photo = (foto)
mydata-voice = (mensaje de voz)
mydata-video = (vídeo)
mydata-document = (archivo)
mydata-presession = Sus respuestas antes de una sesión
mydata-nothing = Nada.

delete-sure =
    <b>¿Borrar todo para siempre?</b>

    Su nombre, sus sesiones, sus respuestas y todo lo que envió se borran en { $clinic }. Se acaban las preguntas y los recordatorios. No se puede deshacer.

    Lo que hay en este chat se queda en su teléfono hasta que usted borre el chat. Las copias que el personal haya visto en Telegram y las copias de seguridad pueden quedarse un tiempo más.
button-delete = Sí, borrar todo
button-delete-not = No, dejarlo como está
delete-kept = No se ha borrado nada. Todo sigue como antes.
erased-told =
    Una nota de { $clinic }: se ha borrado todo lo que se guardaba aquí sobre usted. No le escribiré más.

    Si algo le preocupa, llame al { $phone }. En una emergencia, llame al { $emergency }.


## Palabras que suenan a señal de alarma
# No se muestran a nadie. Cuando un paciente escribe una de estas, se envía el texto de urgencia y se avisa al equipo,
# digan lo que digan los botones. Una frase por línea, como se escribe de noche: breve, con faltas, sin acentos ni
# mayúsculas (no cuentan; la ñ vale como n). Un final que puede variar es un asterisco: hinch* es también hinchado e
# hinchazón. … vale por hasta tres palabras más. Aquí solo va lo que exige pedir ayuda ya, no lo que puede esperar a
# que la clínica lo lea.

warning-breathing =
    no puedo … respir*
    no puedo … repirar
    nopuedo respirar
    no pueod respirar
    no puedo coger … aire
    no puedo tomar aire
    no consigo … respirar
    no logro … respirar
    no respiro
    no respira
    no estoy respirando
    apenas … respir*
    casi no … respir*
    cuesta … respirar
    costando … respirar
    cuesta … coger aire
    cuesta … tomar aire
    respir* … mal
    respir* … fatal
    respir* … con dificultad
    dificil respirar
    dificultad … respir*
    dificultades … respir*
    problema* … respirar
    problema* … respiracion
    falta … la respiracion
    me quedo sin respiracion
    me falta … aire
    me faltaba … aire
    le falta … aire
    falta el aire
    falta de aire
    faltando el aire
    sin aire
    sin aliento
    no me entra … aire
    no me llega … aire
    no cojo aire
    no jalo aire
    no agarro aire
    me ahogo
    me aogo
    me ahoga*
    se ahoga
    ahogando
    aogando
    ahogandome
    ahogo
    ahogos
    asfixi*
    asfici*
    axfixi*
    axfisi*
    pitidos … pecho
    pitos … pecho
    silbidos … pecho
    silba … pecho
    pita … pecho
    opresion … pecho
    aprieta … pecho
    garganta … cerrad*
    garganta … cerrando
    garganta … cierra*
    garganta … cerro
    cierra … garganta
    cerrando … garganta
    cerrado … garganta
    cerro … garganta
    cierre de garganta
    sierra … garganta
    serrando … garganta
    garganta … hinch*
    garganta … inch*
    garganta … inflama*
    garganta … se me … hinch*
    garganta … se me … cerr*
    garganta … se me … cierr*
    hinch* … garganta
    inchad* … garganta
    inflamad* … garganta
    inflamando … garganta
    aprieta … garganta
    garganta … aprieta
    garganta … apretad*
    opresion … garganta
    presion en la garganta
    nudo en la garganta
    no puedo … tragar
    no consigo … tragar
    no logro … tragar
    cuesta … tragar
    no puedo pasar … saliva
    no puedo pasar … comida
    dificultad … tragar
    dificil tragar
    no trago
    labio* … hinch*
    labio* … inch*
    labio* … inflam*
    labio* … imflam*
    labio* … enorme*
    labio* … se me … hinch*
    labio* … se me … inch*
    labio* … se me … inflam*
    labio* … se me … enorme*
    labio* … puesto enorme*
    labio* … arriba … hinch*
    labio* … abajo … hinch*
    labio* … azul*
    hinch* … labio*
    inch* … labio*
    inflam* … labio*
    imflam* … labio*
    boca … hinch*
    boca … inflam*
    hinch* … boca
    inflam* … boca
    lengua … hinch*
    lengua … inch*
    lengua … inflam*
    lengua … imflam*
    lengua … gorda
    lengua … enorme
    lengua … se me … hinch*
    lengua … se me … inflam*
    lengua … dormida
    hinch* … lengua
    inch* … lengua
    inflam* … lengua
    imflam* … lengua
    ojo* … hinch*
    ojo* … inch*
    ojo* … inflam*
    ojo* … imflam*
    ojo* … se me … hinch*
    ojo* … se me … inch*
    ojo* … se me … inflam*
    hinch* … ojo*
    inch* … ojo*
    inflam* … ojo*
    imflam* … ojo*
    no puedo abrir … ojo*
    parpado* … hinch*
    parpado* … inch*
    parpado* … inflam*
    parpado* … se me … hinch*
    parpado* … se me … inflam*
    hinch* … parpado*
    inch* … parpado*
    inflam* … parpado*
    cara … hinchad*
    cara … inchad*
    cara … hinchando
    cara … inflamad*
    cara … imflamad*
    cara … inflamando
    cara … se me … hinchad*
    cara … se me … inflamad*
    bajado a los labios
    bajado a los ojos
    bajado a la garganta
    hinchad* … cara
    inchad* … cara
    hincha … cara
    hinchando … cara
    inflamad* … cara
    inflama … cara
    inflamando … cara
    cara deform*
    me ha dado … reaccion alergica
    me dio … reaccion alergica
    me esta dando … alergi*
    tengo … reaccion alergica
    choque alergico
    shock alergico
    anafila*
    desmay*
    desmalle
    desmallo
    desmallado
    desmallada
    desmallar*
    perdi el conocimiento
    perdido el conocimiento
    pierdo el conocimiento
    perdi la conciencia
    perdido la conciencia
    perdi la consciencia
    perdido la consciencia
    caido redond*
    cai redond*
    voy a perder el conocimiento
    sin poder respirar
    no poder respirar
    presion … pecho
    ojo … cerrado
    cerrado el ojo
    se me cierra el ojo
    se me cierran los ojos
    ronchas … todo el
    ronchas … toda la
    ronchas … todas partes
    habones … todo el
    habones … toda la
    habones … todas partes
    urticaria … todo el
    urticaria … toda la
    urticaria … todas partes
    me desvanec*
    he desvanecido
    desvanecer
    caigo redond*
    mareo y me caigo
    ojos cerrados por
    ojos cerrados de
warning-vision =
    no veo nada
    no beo nada
    no veo bien
    no beo bien
    no veo muy bien
    no veo claro
    no veo con el
    no veo con este
    no veo con un
    no veo con claridad
    no veo por … ojo*
    no veo por … izquierdo
    no veo por … derecho
    no veo del
    no veo de un
    no veo de este
    no veo de el
    de repente no veo
    derrepente no veo
    ayuda no veo
    no veo ayuda
    apenas veo nada
    apenas veo bien
    apenas veo con
    apenas veo por
    apenas veo del
    ojo* … no veo
    ojo … veo mal
    ojo … veo peor
    ojo … veo menos
    no puedo ver bien
    no puedo ver nada
    no puedo ver con el
    no puedo ver con un
    no puedo ver por … ojo*
    no puedo ver del
    cuesta ver bien
    cuesta ver con
    cuesta ver de
    cuesta ver por … ojo*
    dejado de ver
    deje de ver
    veo mal
    veo fatal
    veo peor
    veo rar*
    veo todo rar*
    veo … borros*
    veo … boros*
    veo … vorros*
    beo … borros*
    beo … vorros*
    ver … borros*
    viendo borros*
    todo borros*
    borros* … vista
    borros* … vision
    ojo* … borros*
    vista … borros*
    vision … borros*
    veo … nublad*
    todo nublado
    nubl* … vista
    nubl* … vision
    vista … nubl*
    vision … nubl*
    veo doble
    beo doble
    ver doble
    viendo doble
    veo todo doble
    veo las cosas dobles
    vision doble
    vista doble
    doble vision
    perdi … vista
    perdi … vision
    perdido … vista
    perdido … vision
    perdiendo … vista
    perdiendo … vision
    pierdo … vista
    pierdo … vision
    perdida de … vision
    perdida de … vista
    sin vision
    quedado cieg*
    quedando cieg*
    quede cieg*
    quedo cieg*
    cieg* de un
    cieg* del
    estoy cieg*
    dejado cieg*
    deja cieg*
    ceguera
    no enfoco
    no distingo nada
    no distingo bien las
    no distingo las caras
    no distingo las letras
    no puedo enfocar
    no consigo enfocar
    cuesta enfocar
    veo manchas negras
    manchas … en la vista
    mancha … en la vista
    moscas volantes
    veo moscas
    veo luces
    veo destellos
    destellos
    fogonazos
    flashes de luz
    luces … en el ojo
    veo chispas
    veo estrellitas
    veo una sombra
    veo sombras
    veo como una sombra
    veo … sombra negra
    veo como … niebla
    veo con niebla
    sombra en el ojo
    sombra en la vista
    cortina en el ojo
    cortina negra
    veo todo negro
    veo todo oscuro
    veo todo blanco
    veo negro
    veo oscuro
    oscurec* … vista
    se me va la vista
    se me ha ido la vista
    se me fue la vista
    vista … rara
    vista … puesto rara
    vista … se me … rar*
    vista … se me … borros*
    vista … se me … nubl*
    vista … mal
    vista … peor
    vista … cambia*
    vision … rara
    vision … mal
    vision … peor
    vision … cambia*
    vision … reducida
    vision … afectada
    cambio* … vista
    cambio* … vision
    falla* … vista
    problema* … vista
    problema* … vision
    dolor de ojo*
    dolor … en el ojo
    dolor … en los ojos
    duele* … ojo*
    ojo* … duele*
    ojo* … doliendo
    casi no veo
    veo puntitos negros
    veo puntitos brillantes
    veo puntos brillantes
    veo puntitos de luz
    afecta* a la vista
    cambiado la vista
    cambiado la vision
    no veo un pimiento
    no veo un carajo
    ojo* no ve nada
    ojo* no ve bien
    ojo derecho no ve
    ojo izquierdo no ve
    veo cada vez menos
    veo cada vez peor
    cada vez veo menos
    cada vez veo peor
    niebla en el ojo
warning-skin =
    piel … blanc*
    piel … blankita
    piel … palid*
    piel … gris*
    piel … azul*
    piel … violace*
    piel … morad*
    piel … amoratad*
    piel … livid*
    piel … negr*
    piel … nejr*
    piel … marmol*
    piel … jaspead*
    piel … moteada
    piel … vetead*
    piel … reticulad*
    piel … como … red
    piel … se me … blanc*
    piel … se me … palid*
    piel … se me … negr*
    piel … se me … azul*
    piel … se me … gris*
    piel … se me … marmol*
    piel … se me … morad*
    nariz … blanc*
    nariz … negra
    nariz … morada
    labio* … blanc*
    blanc* … piel
    palid* … piel
    azul* … piel
    negr* … piel
    zona … blanc*
    zona … palid*
    zona … gris*
    zona … azul*
    zona … violace*
    zona … livid*
    zona … negr*
    zona … marmol*
    blanc* … la zona
    negr* … la zona
    azul* … la zona
    mancha* … blanc*
    mancha* … negr*
    parche* … blanc*
    parche* … negr*
    placa* … blanc*
    costra* … negr*
    herida* … negr*
    puesto blanc*
    puesta blanc*
    puesto … muy blanc*
    puesto … tod* blanc*
    puso blanc*
    pone blanc*
    poniendo blanc*
    poniendo … muy blanc*
    quedado blanc*
    quedo blanc*
    quedando blanc*
    vuelto blanc*
    volviendo blanc*
    blanc* como … papel
    blanc* alrededor
    se ve blanc*
    se ve negr*
    puesto azul*
    puesta azul*
    puso azul*
    pone azul*
    poniendo azul*
    quedado azul*
    vuelto azul*
    volviendo azul*
    puesto negr*
    puesta negr*
    puesto … muy negr*
    puesto … tod* negr*
    puso negr*
    pone negr*
    poniendo negr*
    poniendo … muy negr*
    quedado negr*
    quedo negr*
    quedando negr*
    vuelto negr*
    volvio negr*
    volviendo negr*
    ennegrec*
    ponie* negr*
    ponie* blanc*
    puesto gris*
    poniendo gris*
    pone gris*
    grisace*
    color marmol
    como … marmol
    marmolead*
    aspecto … red
    dibujo … red
    forma de red
    como una red
    dibujo … encaje
    como … telarana
    livedo
    necros*
    necrot*
    gangrena*
    tejido muerto
    como un encaje
    como de encaje
warning-pain =
    dolor* … fuerte*
    fuerte* dolor*
    fuertisim* … dolor*
    dolor* … fuertisim*
    dolor* … intens*
    intens* dolor*
    dolr … fuerte
    much* dolor*
    muxo dolor
    tanto dolor
    demasiado dolor
    monton de dolor
    dolor* … insoportable*
    dolor* … inaguantable*
    dolor* … horrible*
    dolor* … terrible*
    dolor* … tremend*
    dolor* … atroz
    dolor* … brutal
    dolor* … bestial
    dolor* … espantos*
    dolor* … agudo*
    dolor* … punzante*
    dolor* … palpitante*
    dolor* … pulsatil
    dolor* … exager*
    horrible dolor
    terrible dolor
    tremendo dolor
    peor dolor
    insoportable*
    insoportavle
    insufrible*
    inaguantable*
    agonia
    dolor … de muerte
    dolor … que me muero
    dolor … peor
    dolor … va a mas
    dolor … va a peor
    dolor … ido a peor
    dolor … se me … va a peor
    peor el dolor
    dolor … no aguanto
    dolor … no lo aguanto
    dolor … no soporto
    dolor … ido a mas
    dolor … yendo a mas
    dolor … aument*
    dolor … empeor*
    dolor … crec*
    dolor … sube
    dolor … subiendo
    dolor … no para
    aument* … dolor
    empeor* … dolor
    mas dolor
    no aguanto … dolor
    no aguanto mas
    ya no aguanto
    no lo aguanto
    no soporto … dolor
    no lo soporto
    no puedo … dolor
    muero de dolor
    muero del dolor
    muriendo de dolor
    muert* de dolor
    llor* de dolor
    llor* del dolor
    llor* por el dolor
    grit* de dolor
    grit* del dolor
    retuerzo … dolor
    retorciendo … dolor
    rabi* de dolor
    duele* … muxo
    duele* … muxisimo
    duele* mxo
    dueleee*
    duele* demasiado
    duele* tanto
    duele* fatal
    duele* horrores
    duele* un monton
    duele* una barbaridad
    duele* un huevo
    duele* a rabiar
    duele* a morir
    duele* fuerte
    duele* horrible
    duele* mas
    duele* cada vez mas
    duele* cada dia mas
    cada vez … duele* mas
    cada dia … duele* mas
    doliendo mas
    doliendo cada vez mas
    dolor de 9
    dolor de 10
    duele* mcho
    dule mucho
    mucho me duele*
    dolor … cada vez mas
    dolor … cada vez peor
    dolor … cada dia mas
    duele* mucho
    duele* muchoo*
    duele* muchisimo
    duele* todo mucho
    duele* pero mucho
    duele* la … mucho
    duele* el … mucho
    duele* la … muchisimo
    duele* el … muchisimo
    doliendo mucho
    doliendo muchisimo
warning-fever =
    fiebre*
    fievre*
    fiebr
    fieber
    fiebron
    febril
    febricula
    afiebrad*
    tengo calentura
    tiene calentura
    con calentura
    mucha calentura
    tengo temperatura
    tiene temperatura
    con temperatura
    temperatura … alta
    temperatura … elevada
    temperatura … 38
    temperatura … 39
    temperatura … 40
    subido la temperatura
    subio la temperatura
    38 … de temperatura
    39 … de temperatura
    40 de temperatura
    termometro … 38
    termometro … 39
    termometro … 40
    38 grados
    39 grados
    40 grados
    38 y medio
    38 5
    38 y pico
    39 y medio
    39 5
    39 y pico
    tengo 38
    tengo 39
    estoy a 38
    estoy a 39
    estoy en 38
    estoy en 39
    estoy con 38
    estoy con 39
    tengo decimas
    tengo unas decimas
    con decimas
    escalofrio*
    escalosfrio*
    escalofio*
    escalofrillo*
    calofrio*
    calosfrio*
    tiritand*
    tiritona*
    tiritera
    tiritar
    tirito
    tiriton*
    temblando … frio
    tiemblo … frio
    temblor* … frio
    tengo temblores
    no paro de temblar
    no dejo de temblar
    destemplad*

# Lo que suena a una de ellas y no lo es. Se quita primero del texto; el resto sigue contando. Escríbalo con exactitud:
# «no … dolor» se tragaría también «no puedo con el dolor».
warning-harmless =
    sin fiebre
    ni fiebre
    no es fiebre
    nada de fiebre
    no tengo fiebre
    no tengo fiebre o escalofrios
    no tengo dolor fiebre ni escalofrios
    no tenia fiebre
    no tuve fiebre
    no he tenido fiebre
    no he vuelto a tener fiebre
    no hay fiebre
    no ha habido fiebre
    no ha tenido fiebre
    no tiene fiebre
    no noto fiebre
    no presento fiebre
    no me ha dado fiebre
    no me dio fiebre
    no me ha subido la fiebre
    no me subio la fiebre
    no creo que tenga fiebre
    no parece fiebre
    tampoco fiebre
    tampoco tengo fiebre
    tampoco he tenido fiebre
    sin fiebre o escalofrios
    se me ha quitado la fiebre
    se me quito la fiebre
    ya se me paso la fiebre
    fiebre del heno
    fiebre amarilla
    fiebre del sabado
    sin escalofrios
    ni escalofrios
    nada de escalofrios
    no tengo escalofrios
    no he tenido escalofrios
    no tuve escalofrios
    tampoco escalofrios
    tampoco tengo escalofrios
    escalofrios de pensar*
    escalofrios solo de pensar*
    escalofrios al pensar*
    da escalofrios pensar*
    calentura en el labio
    calentura en los labios
    calentura en la boca
    calenturas en el labio
    calenturas en los labios
    no tengo temperatura
    no tengo calentura
    sin temperatura
    sin calentura
    38 anos
    39 anos
    38 semanas
    39 semanas
    tengo 38 de pie
    tengo 39 de pie
    talla 38
    talla 39
    hace 38 grados
    hace 39 grados
    hace 40 grados
    hace casi 40 grados
    hacen 38 grados
    hacen 39 grados
    hacen 40 grados
    hara 38 grados
    hara 39 grados
    hara 40 grados
    40 grados a la sombra
    40 grados en la calle
    calor de 40 grados
    agua a 38 grados
    agua a 40 grados
    lavar a 40 grados
    lavado a 40 grados
    lavadora a 40 grados
    no veo nada raro
    no veo nada rara
    no veo nada malo
    no veo nada extrano
    no veo nada anormal
    no veo nada preocupante
    no veo nada nuevo
    no veo nada distinto
    no veo nada diferente
    no veo nada especial
    no veo nada en el chat
    no veo nada en la app
    no veo nada en telegram
    no veo nada en el calendario
    no veo nada en el correo
    no veo nada en el enlace
    no veo bien el boton
    no veo bien los botones
    no veo bien el mensaje
    no veo bien el enlace
    no veo bien el link
    no veo bien la foto
    no veo bien la imagen
    no veo bien la fecha
    no veo bien la diferencia
    no veo bien sin gafas
    no veo bien sin las gafas
    no veo claro si
    no veo claro lo
    no veo con claridad los botones
    no veo con claridad la foto
    no veo del todo claro
    no veo mal
    lo veo mal
    lo veo peor
    lo veo fatal
    lo veo raro
    lo veo negro
    lo veo todo negro
    la veo mal
    la veo peor
    la veo rara
    los veo mal
    los veo peor
    las veo mal
    las veo peor
    me veo mal
    me veo peor
    me veo fatal
    me veo rara
    me veo raro
    me veo negra para
    me veo negro para
    casi no veo marca*
    no veo morat*
    no veo enrojec*
    no veo rojez
    no veo cambio*
    no veo diferencia*
    no veo mejor*
    no veo ningun*
    no veo resultado*
    no veo problema*
    no veo inconveniente*
    no veo la hora
    no veo por que
    no veo el boton*
    no veo los botones
    no veo el mensaje
    no veo el enlace
    no veo el link
    no veo la foto
    no veo la cita
    borrosa la foto
    borrosa la imagen
    borroso el video
    borrosas las fotos
    perdido de vista
    perdi de vista
    perdiendo de vista
    a simple vista
    a primera vista
    hasta la vista
    punto de vista
    puntos de vista
    corto de vista
    corta de vista
    sombra de ojos
    sombras de ojos
    con los ojos cerrados
    no me duele el ojo
    no me duelen los ojos
    en blanco
    en blanco y negro
    blanco y negro
    ropa blanca
    ropa negra
    camiseta blanca
    camisa blanca
    blusa blanca
    vestido blanco
    vestido negro
    pantalon blanco
    pantalon negro
    bata blanca
    crema blanca
    toalla blanca
    vino blanco
    te negro
    cafe negro
    jabon negro
    pelo negro
    luz azul
    mascara azul
    zona azul
    crema azul
    de piel blanca
    de piel muy blanca
    de piel negra
    soy de piel palida
    un morado
    unos morados
    algun morado
    los morados
    el morado
    no tengo mucho dolor
    no tengo tanto dolor
    no tengo mas dolor
    no tengo dolor fuerte
    no tengo un dolor fuerte
    no tengo dolores fuertes
    no tengo ningun dolor fuerte
    no siento mucho dolor
    no siento tanto dolor
    no he tenido mucho dolor
    no he tenido dolor fuerte
    no hay mucho dolor
    no hay dolor fuerte
    no es mucho dolor
    no es un dolor fuerte
    no es un dolor intenso
    no es insoportable
    no es nada insoportable
    no es fuerte
    no es muy fuerte
    no es tan fuerte
    no muy fuerte
    nada fuerte
    menos fuerte
    no es intenso
    no es muy intenso
    no es tan intenso
    poco intenso
    menos intenso
    sin mucho dolor
    sin mas dolor
    sin dolor fuerte
    sin dolores fuertes
    ni dolor fuerte
    tampoco mucho dolor
    tampoco tengo mucho dolor
    no hay mas dolor
    no va a peor
    no ha ido a peor
    no esta peor
    no es peor
    no va a mas
    no ha ido a mas
    no empeora
    no ha empeorado
    no ha aumentado
    no aumenta
    no ha crecido
    no crece
    no sube
    no puedo decir que
    no me duele mucho
    no me duele muchisimo
    no me duele tanto
    no me duele demasiado
    no me duele mas
    no me duelen mucho
    no me duelen tanto
    no me dolio mucho
    no me esta doliendo mucho
    no duele mucho
    no duele tanto
    no duele mas
    no duelen mucho
    tampoco me duele mucho
    tampoco duele mucho
    duele menos
    duele mas o menos
    duele mucho decir*
    duele mucho tener que
    duele mucho no poder
    duele mucho perder*
    duele mucho cancelar
    duele mucho la proxima
    duele mucho la sesion
    duele mucho el tratamiento
    duele mas el bolsillo
    duele mucho el bolsillo
    duele decir*
    calor insoportable
    calor es insoportable
    calor tan insoportable
    calor inaguantable
    ruido insoportable
    no aguanto mas el calor
    no aguanto mas las ganas
    ya no aguanto el calor
    ya no aguanto las ganas
    no me cuesta respirar
    no me cuesta tragar
    no me cuesta nada respirar
    no me cuesta nada tragar
    no me falta el aire
    no me falta aire
    sin dificultad para respirar
    sin dificultad para tragar
    sin dificultad al respirar
    sin problemas para respirar
    sin problema para respirar
    ningun problema para respirar
    no tengo problemas para respirar
    no tengo problema para respirar
    no tengo dificultad para respirar
    no tengo dificultades para respirar
    ni dificultad para respirar
    ni problemas para respirar
    ni falta de aire
    no tengo falta de aire
    sin falta de aire
    sin ahogo
    ni ahogo
    no me ahogo
    ahogo en un vaso de agua
    ahogando en un vaso de agua
    me ahogo de calor
    me ahogo de trabajo
    aire acondicionado
    sin aliento … escaleras
    sin aliento … correr
    sin aliento … gimnasio
    escaleras … sin aliento
    correr … sin aliento
    no estan hinchados
    no estan hinchadas
    no esta hinchado
    no esta hinchada
    no estan inflamados
    no esta inflamada
    no esta inflamado
    no tengo los ojos hinchados
    no tengo los labios hinchados
    no tengo los parpados hinchados
    no tengo la cara hinchada
    no tengo la lengua hinchada
    no tengo la garganta hinchada
    no tengo hinchados los ojos
    no tengo hinchados los labios
    no tengo hinchada la cara
    no tengo hinchada la lengua
    no tengo hinchazon
    no hay hinchazon
    no se me han hinchado
    no se me ha hinchado
    no se me hincha
    sin hinchazon
    nada de hinchazon
    nada hinchado
    nada hinchada
    nada hinchados
    ni hinchazon
    ni hinchado
    ni hinchada
    ni hinchados
    menos hinchado
    menos hinchada
    menos hinchados
    menos hinchazon
    ya no estan hinchados
    ya no esta hinchada
    no me he desmayado
    no me desmaye
    no me desmayo
    casi me desmayo de la emocion
    casi me desmayo con el precio
    casi me desmayo al ver el precio
    sin cambios en la vista
    sin cambios en la vision
    ni cambios en la vista
    ningun cambio en la vista
    no tengo cambios en la vista
    no he notado cambios en la vista
    sin problemas de vista
    sin problemas de vision
    ha bajado la hinchazon de
    ha bajado mucho la hinchazon de
    fiebre no tengo
    fiebre no he tenido
    escalofrios no tengo
    casi no veo los moratones
    casi no veo los moretones
    casi no veo los morados
    casi no veo los puntos
    casi no veo los puntitos
    casi no veo las marcas
    casi no veo las manchas
    casi no veo la marca
    casi no veo el moraton
    casi no veo el bulto
    casi no veo la hinchazon
    casi no veo la rojez
    casi no veo la diferencia
    casi no veo el resultado
    casi no veo la mejoria
    no veo hinchazon
    no veo nada de rojez
    no veo nada de particular
    no veo nada de sangre
    no veo nada de pus
    no veo nada que me preocupe
    no veo nada que preocupe
    no veo nada que destacar
    salta a la vista
    quitar los puntos negros
    quita los puntos negros
    limpieza de puntos negros
    pone negra esperar
    pone negro esperar
    no aguanto mas sin maquill*
    no aguanto mas sin deporte
    foto borrosa
    fotos borrosas
    foto sale borrosa
    foto salio borrosa
    foto ha salido borrosa
    foto esta borrosa
    foto se ve borrosa
    foto un poco borrosa
    imagen sale borrosa
    video borroso
    video sale borroso
    menos dolor
    mucho mejor
    muchisimo mejor
    muchas gracias
    muchisimas gracias
    piel no respira
    no noto dificultad para respirar
    ninguna dificultad para respirar
    los ojos no me duelen
    el ojo no me duele
    no los tengo hinchados
    no la tengo hinchada
    no lo tengo hinchado
    no las tengo hinchadas
    no me ha cambiado la vista
    moraton azulado
    moratones azulados
    pantalla blanca
    pantalla negra
    pantalla se queda blanca
    pantalla se queda negra
    pantalla se ha quedado blanca
    pantalla se ha quedado negra
    pantalla se me ha quedado blanca
    pantalla se me ha quedado negra
    pantalla se ha puesto negra
    pantalla se me ha puesto negra
    pantalla se ha puesto blanca
    pantalla se me ha puesto blanca
    quedado blanca la pantalla
    quedado negra la pantalla
    puesto negra la pantalla
    puesto blanca la pantalla
    red social
    abrazo fuerte
    abrazo muy fuerte
    fuerte abrazo
    temperatura ambiente
    temperatura del agua
    duele* mucho menos
    duele* muchisimo menos
    duele* ya mucho menos
    duele* hoy mucho menos
    doliendo mucho menos
    pica mucho
    foto se ve negra
    foto sale negra
    foto se ve blanca
    foto sale blanca


## Órdenes y ayuda

whoami =
    Su identificador de Telegram es <code>{ $id }</code>.
    Su función aquí: { $role }
whoami-group = El identificador de este grupo es <code>{ $id }</code>, para alerts_chat.
whoami-topic = El número de este tema es <code>{ $id }</code>, para alerts_topic.
role-anyone = paciente o visitante
role-staff = equipo
role-admin = administración

help-heading-patient = <b>Lo que puedo hacer por usted</b>
help-write = En una emergencia, llame al { $emergency }. Una vez que haya aceptado, lo que escriba aquí llega a { $clinic }.
help-checkin = decirnos ahora cómo va
help-progress = una imagen de sus respuestas
help-language = otro idioma
help-settings = hora de las preguntas, zona horaria
help-mydata = todo lo que se guarda sobre usted
help-delete = borrar todo lo que se guarda sobre usted
help-next = su próxima sesión
help-tips = qué es de esperar y qué conviene evitar
help-contact = teléfono y horario
help-privacy = qué se guarda sobre usted
help-stop = no recibir más mensajes
help-resume = empezar otra vez
help-whoami = su identificador de Telegram
help-help = esta lista


## El documento para el visto bueno (`aftercare transcript`)
# Sus propios títulos; los pacientes nunca los ven.

paper-title = Lo que leen los pacientes: { $clinic }
paper-intro = Aquí están todos los textos para pacientes, en el orden en que se los encuentran, con los botones dibujados como recuadros. Antes de usarlos hace falta el visto bueno médico de la propia clínica. Las correcciones se hacen en el archivo { $file }.
paper-example = Los nombres, las fechas y las respuestas son inventados.
paper-taps = toca { $label }
paper-short = Se muestra un momento encima del chat:
paper-changes = El mensaje pasa a ser:
paper-picture = (imagen)
paper-file = Archivo:
paper-rest = Textos que no aparecen en la historia anterior
paper-rest-intro = Se muestran con datos inventados. La palabra de la izquierda es el nombre del texto en el archivo.
paper-warnings = Palabras que hacen salir el texto de urgencia
paper-warnings-intro = Los pacientes nunca ven estas listas. Un asterisco vale por cualquier final; …, por hasta tres palabras.
paper-sign = Leído y aprobado para su uso con pacientes
paper-sign-name = Nombre
paper-sign-role = Cargo
paper-sign-date = Fecha
paper-sign-signature = Firma

scene-link = El enlace y el consentimiento
scene-cards = La hoja de cuidados de cada tratamiento
scene-well = Un control: todo va bien
scene-mild = Un control: leve y notable, cambiado después
scene-amber = Un control que la clínica debería mirar
scene-red = Un control con una señal que no puede esperar
scene-silent = Un control sin respuesta
scene-words = Lo que un paciente escribe y envía
scene-appointment = La próxima sesión: recordatorios, preguntas, otra fecha
scene-own = Datos propios, ajustes, idioma
scene-shared = Dos pacientes en un mismo teléfono
scene-end = Parar, volver a empezar, borrar
scene-lost = Caminos equivocados


## Respuestas breves a un toque (200 caracteres como mucho, sin marcas)

toast-not-yours = Este botón no es para usted.
toast-older-checkin = Estas preguntas son antiguas; no se ha apuntado nada. Use las más nuevas, más abajo, por favor. Si ahora le pasa algo, llame al { $phone }.
toast-checkin-closed = Estas preguntas ya están cerradas. Si algo ha cambiado, escríbanos aquí sin más.
toast-answered-already = Eso ya está contestado. Use los botones que ve ahora, por favor.
toast-agreed-already = Usted ya contestó a esto.
toast-appointment-changed = Esta fecha ha cambiado entretanto. /next muestra cómo está ahora.
toast-call-asked = He pedido a la clínica que le llamen. Si no puede esperar, llame usted, por favor.
toast-day-gone = Este día o esta hora ya no se pueden elegir. Elija otra opción, por favor.
toast-questions-over = Estas preguntas ya pasaron. Si quiere contarnos algo, escríbalo aquí.
toast-nothing-changed = No ha cambiado nada: ya estaba así, o esa sesión ya pasó.
toast-told-already = Ya se ha avisado a la clínica. No espere su respuesta: llame ahora al { $phone } o al número de emergencias.
toast-claimed = Ahora se encarga usted.
toast-resolved = Resuelta.
toast-taken = Ya se encarga { $name }.
toast-resolved-by = Ya la resolvió { $name }.
toast-wish-over = Esta petición ya está resuelta. /patient muestra cómo está.
toast-wish-past = Esa fecha ya ha pasado.
toast-trouble = Algo ha fallado por nuestra parte. Si es importante, llame a la clínica, por favor.


## Para el equipo: alertas

alert-red = 🔴 <b>RED</b> · <b>{ $who }</b>
alert-amber = 🟠 <b>AMBER</b> · <b>{ $who }</b>
alert-when = { $day ->
        [0] Día de la sesión { $number } de { $total }
       *[other] Día { $day } después de la sesión { $number } de { $total }
    } · { $treatment }
alert-reported = Comunicado: { $at }
alert-why = ❗ { $reason }
alert-answers = Respuestas ahora: { $answers }
alert-asked = Preguntado: el control del día { $day }, enviado { $at }
alert-emergency-told = Texto de urgencia enviado: que llame al { $emergency } o a la clínica.
alert-emergency-refused = ⚠️ <b>El texto de urgencia no le ha llegado. Llamen ya por teléfono.</b>
alert-unclaimed = <b>Aún no la lleva nadie: toque «Me encargo».</b> Para escribirle, responda a este mensaje.
alert-claimed = ✋ <b>{ $name }</b> se encarga desde { $at }. Para escribirle, responda a este mensaje.
alert-resolved = ✅ Resuelta por { $name }, { $at }.
alert-resolution = 📝 { $text }
# Lo que se ha dicho desde que se abrió la alerta, cada cosa en una línea.
said-by-patient = { $at } 💬 { $text }
said-by-staff = { $at } ↩️ { $name }: { $text }
said-text = texto
said-photo = 📷
said-voice = 🎤
said-video = 🎬
said-document = 📎
alert-again = 🔔 <b>Sigue sin encargarse nadie: aviso { $page }</b>
alert-more = 🔔 <b>Se ha comunicado algo más</b>
alert-released = 🔔 <b>Quien se encargaba de esta alerta ya no está en el equipo</b>
alert-group-closed = ⚠️ No se puede escribir al grupo del equipo; por eso le llega esto en privado.
alerts-none = No hay alertas abiertas.
alerts-many = { $count ->
        [one] Hay una alerta abierta.
       *[other] Hay { $count } alertas abiertas.
    } { $shown ->
        [one] La más antigua:
       *[other] Las { $shown } más antiguas:
    }

button-claim = Me encargo
button-resolve = Resuelta
button-note = ✏️ Escribir una nota
resolution-phoned = Por teléfono
resolution-answered = Respondido
resolution-seen = Visita en la clínica
resolution-sent-on = Derivación al médico
toast-noted = Anotado.
toast-noted-already = Ya está anotado cómo terminó.
toast-staff-in-settings = Figura en el archivo de configuración, sección [staff], y solo se puede quitar ahí.
toast-staff-gone = Ya no está en el equipo.
toast-staff-last-admin = No queda nadie más en administración. Invite antes a otra persona.

reason-breathing = Dificultad para respirar, o hinchazón de labios, ojos o lengua: puede ser una reacción alérgica
reason-vision = La vista ha cambiado: puede ser un vaso obstruido
reason-skin = Piel blanca, moteada, azulada o negra: puede ser un vaso obstruido
reason-pain = Dolor fuerte o que va a más: puede ser un vaso obstruido o una infección
reason-fever = Fiebre o escalofríos: puede ser una infección
reason-spreading = Enrojecimiento o calor que se extiende: puede ser una infección
reason-pus = Pus o secreción: puede ser una infección
reason-lump = Bulto nuevo o zona dura: puede ser una infección tardía (micobacterias) o un nódulo
reason-severe = { $symptom }: grado fuerte
reason-worse = { $symptom }: peor que en la respuesta anterior
reason-lingering = { $symptom }: sigue en grado notable o peor, cuando ya debería haber bajado
reason-new-redness = Enrojecimiento nuevo, cuando ya debería haber bajado
reason-late-bruising = Sigue habiendo moratones, cuando ya deberían haber desaparecido
reason-free-text = Ha escrito algo
reason-photo = Ha enviado una foto, un vídeo o un mensaje de voz
reason-call = Pide que le llamen
reason-words = Lo que ha escrito suena a señal de alarma: léanlo ya, por favor
reason-urgent = Dice que es una de las señales de alarma
reason-silent = Los últimos controles se han quedado sin respuesta

short-sign-breathing = respiración o labios, ojos, lengua hinchados
short-sign-vision = vista
short-sign-skin = piel blanca, moteada, azulada, negra
short-sign-pain = dolor fuerte o que va a más
short-sign-fever = fiebre o escalofríos
short-sign-spreading = enrojecimiento o calor que se extiende
short-sign-pus = pus o secreción
short-sign-lump = bulto nuevo

# { $when }: el día del ciclo, como lo dice relay-day.
relay-day = { $day ->
        [0] día de la sesión { $number } de { $total }
       *[other] día { $day } después de la sesión { $number } de { $total }
    }
relay-text = 💬 <b>{ $who }</b>, { $when }:
    { $text }
relay-unsaid = ⚠️ Este teléfono lo comparten { $whose }. No se ha dicho de quién se trata.
relay-about = 👤 Lo enviado ({ $at }) se refiere a <b>{ $who }</b>.
relay-staff = ↩️ <b>{ $name }</b> a <b>{ $who }</b>:
    { $text }
relay-edited = ✏️ <b>{ $who }</b>, { $when }, corrige un mensaje:
    { $text }
relay-photo = 📷 <b>{ $who }</b>, { $when }: una foto. { $text }
relay-voice = 🎤 <b>{ $who }</b>, { $when }: un mensaje de voz. { $text }
relay-video = 🎬 <b>{ $who }</b>, { $when }: un vídeo. { $text }
relay-document = 📎 <b>{ $who }</b>, { $when }: una imagen o un PDF, enviado como archivo. { $text }
relay-lost = ⚠️ <b>{ $who }</b> ha enviado algo que no he podido pasar. Llamen por teléfono, por favor, o pidan una foto o un texto.


## Para el equipo: avisos

notice-group-lost =
    ⚠️ <b>Me han quitado del grupo del equipo.</b> A partir de ahora, las alertas y las notas le llegan aquí, en privado. Siguen las alertas abiertas.
    Para cambiarlo, vuelvan a añadirme al grupo.
notice-group-found = ✅ Estoy otra vez en este grupo: a partir de ahora, las alertas y las notas llegan aquí. Sigue lo que está abierto.
notice-group-moved =
    El grupo del equipo es ahora un supergrupo y tiene otro identificador. Ya uso el nuevo. Para el archivo de configuración, cuando haya tiempo:
    <code>alerts_chat = { $id }</code>
notice-group-left = 🚪 <b>{ $name }</b> (<code>{ $id }</code>), que no es del equipo, me ha añadido a «{ $title }». Allí no he dicho nada y me voy.
notice-staff-joined = 👋 <b>{ $name }</b> (<code>{ $id }</code>) ya está en el equipo. Función: { $role } · invitación de { $by }
notice-declined = { $who } abrió el enlace y dijo que no al seguimiento.
notice-stopped = ⚠️ { $who } ha parado las preguntas y los recordatorios. Si les preocupa, llamen por teléfono, por favor.
notice-blocked = 🚫 { $who } ha bloqueado el bot o ya no está en Telegram. Por aquí ya no le llega nada: llamen por teléfono, por favor.
notice-unblocked = { $who } ha desbloqueado el bot y vuelve a recibir mensajes.
notice-next-confirmed = { $who } al final mantiene la sesión de { $when }.
wish-choosing =
    📅 <b>{ $who }</b> pide cambiar la sesión de { $when }, y quizá elija todavía una fecha.
    Nueva fecha: <code>/reschedule { $code }; AAAA-MM-DD HH:MM</code>
wish-asked =
    📅 <b>{ $who }</b> pide pasar la sesión de { $when } a <b>{ $wish }</b>.
    Otra fecha: <code>/reschedule { $code }; AAAA-MM-DD HH:MM</code>
wish-agreed = ✅ <b>{ $who }</b>: sesión cambiada de { $when } a <b>{ $wish }</b> por { $name }.
wish-not-possible = ❌ <b>{ $who }</b>: { $wish } no es posible, dice { $name }. La sesión de { $when } sigue reservada.
wish-not-possible-late = ❌ <b>{ $who }</b>: { $wish } no es posible, dice { $name }. La sesión de { $when } ya pasó: no hay nada reservado.
wish-over = 📅 <b>{ $who }</b>: la petición de cambiar la sesión de { $when } está resuelta.
button-agree-wish = ✅ Aceptar y cambiar
button-refuse-wish = No es posible
notice-next-cancel-asked =
    ❌ { $who } ha cancelado la sesión de { $when }.
    Nueva fecha: <code>/reschedule { $code }; AAAA-MM-DD HH:MM</code>
notice-presession =
    📝 { $who }, antes de la sesión de { $when }:
    { $answers }
notice-presession-nothing = 📝 { $who }, antes de la sesión de { $when }: nada de lo preguntado.
notice-deleted = 🗑 { $code } ha borrado todos los datos que se guardaban. Ya no se le envía nada.
notice-deleted-open = 🗑 ⚠️ { $code } ha borrado todos los datos que se guardaban <b>con una alerta abierta</b>. Si les preocupa, llamen por teléfono, por favor.
notice-undelivered-refused = ⚠️ { $who }: Telegram no aceptó { $what } ({ $at }). Sin entregar.
notice-undelivered-unknown = ⚠️ { $who }: no se sabe si Telegram entregó { $what } ({ $at }). Su respuesta nunca llegó.
notice-undelivered-expired = ⚠️ { $who }: no se pudo enviar a tiempo { $what } ({ $at }), y ya no se enviará.
notice-expired =
    ⚠️ El bot no estaba en marcha o no tenía conexión. { $count ->
        [one] Un mensaje llegaba demasiado tarde y no se ha enviado:
       *[other] { $count } mensajes llegaban demasiado tarde y no se han enviado:
    }
    { $what }
notice-unopened =
    🔗 { $who } no ha abierto el enlace ({ $at }).
    Uno nuevo: <code>/link { $code }</code>
notice-unopened-several =
    🔗 { $count ->
        [one] { $count } enlace lleva
       *[other] { $count } enlaces llevan
    } un día sin abrir. <code>/link CÓDIGO</code> crea uno nuevo.
    { $what }
notices-heading = 📋 <b>{ $count ->
        [one] Un aviso más
       *[other] { $count } avisos más
    }</b>

# El resumen de la mañana, y /today. La primera línea se ve en la pantalla bloqueada.
overview-heading = ☀️ <b>Hoy en la clínica</b>
overview-more = … y { $count } más
overview-sessions = 📅 <b>Sesiones: { $count }</b>
overview-session = { $at } · { $who } · { $treatment } { $number }/{ $total } · { $state }
overview-session-after = { $at } · { $who } · { $treatment }, después de { $number }/{ $total } · { $state }
overview-checkins = ✉️ <b>Controles: { $count }</b>
overview-checkins-counted = ✉️ <b>Controles: { $count }</b>{ $nudges ->
        [0] {""}
       *[other] {" "}· avisos por falta de respuesta: { $nudges }
    }
overview-checkin = { $at } · { $who } · día { $day } · { $state }
overview-unclaimed = ❗ <b>Alertas que no lleva nadie: { $count }</b>
overview-claimed = ✋ <b>Alertas de las que se encarga alguien, aún abiertas: { $count }</b>
overview-alert = { $level ->
        [RED] 🔴
       *[other] 🟠
    } { $who } · { $raised }
overview-alert-claimed = { $level ->
        [RED] 🔴
       *[other] 🟠
    } { $who } · { $raised } · se encarga: { $name }
overview-wishes = 🔁 <b>Esperan otra fecha: { $count }</b>
overview-wish = { $who } · { $when } → { $wish }
overview-wish-open = { $who } · { $when } → fecha aún sin elegir
overview-silent = 🔕 <b>No contestan: { $count }</b>
overview-unopened = 🔗 <b>Enlaces sin abrir: { $count }</b>
overview-link = { $who } · desde { $at }
overview-link-expired = { $who } · desde { $at }, caducado
overview-undelivered = ⚠️ <b>Sin entregar: { $count }</b>
overview-lost = { $who } · { $what }: { $state }
overview-blocked = 🚫 <b>Han bloqueado el bot: { $count }</b>
asked-waiting = aún sin enviar
asked-open = abierto
asked-answered = contestado
asked-closed = sin respuesta
today-nothing = Hoy no hay nada previsto.

missed-checkin = { $code }: el control del día { $item }
missed-reminder = { $code }: el recordatorio { $item } antes de la sesión
notice-failed = ⚠️ { $who }: no se pudo preparar { $what } y no se ha enviado. El motivo está en el registro.
notice-not-heard = ⚠️ { $who } hizo aquí algo que no se pudo recoger, por un error del bot. Pregúntenle, por favor.
notice-link-refused = { $who }: no puedo escribir a quien pidió este enlace. Abra @{ $bot } en privado, toque «Iniciar» y después: <code>/link { $code }</code>

kind-checkin = el control
kind-checkin-now = las preguntas que había pedido
kind-presession = las preguntas antes de la sesión
kind-calendar = el archivo para el calendario
kind-progress = la imagen de las respuestas
kind-mydata = el archivo con los datos guardados
kind-wish = una petición de cambiar la sesión
kind-nudge = el aviso por falta de respuesta
kind-reminder = el recordatorio
kind-card = la hoja de cuidados
kind-appointment = la fecha de la próxima sesión
kind-message = su mensaje
kind-emergency = el texto de urgencia
kind-consent = la pantalla de consentimiento
kind-link = el enlace
kind-reply = una respuesta
kind-edit = un cambio en un mensaje
kind-alert = una alerta
kind-page = un aviso urgente
kind-relay = un mensaje reenviado
kind-notice = un aviso
kind-digest = el resumen del día
kind-passed-on = una respuesta
kind-stats = la imagen de las cifras
kind-export = el archivo con todas las respuestas

fate-refused = rechazo de Telegram
fate-unknown = entrega sin confirmar
fate-expired = tarde, sin enviar


## Para el equipo: comandos

help-heading-staff = <b>Para el equipo</b>
help-enroll = se ha hecho una sesión: registrar paciente
help-session = se ha hecho otra sesión: paciente ya en la lista
help-patients = todos los pacientes, o los que se busquen
help-patient = cómo va cada paciente, con botones
help-chart = grados por día, en una imagen
help-message = escribir a un paciente
help-missed = no vino a la sesión
help-pause = poner el seguimiento en pausa
help-discharge = terminar el seguimiento
help-resume-staff = con un código: reanudar tras una pausa
help-preview = todos los mensajes que faltan por enviar
help-reschedule = cambiar la próxima sesión
help-cancel = cancelar la próxima sesión, o salir de un formulario
help-alerts = alertas abiertas
help-today = el día de un vistazo
help-link = un enlace nuevo de un solo uso
help-unlink = abrió el enlace quien no debía
help-staff = quién está en el equipo: invitar, quitar
help-erase = borrar a una persona para siempre

enrolled =
    ✅ <b>{ $who }</b>
    { $treatment }, sesión { $number } de { $total } · próxima: { $next }

    Enseñe este código para que lo escanee, o envíe el enlace. Vale una sola vez, durante { $days ->
        [one] { $days } día
       *[other] { $days } días
    }:
    { $link }
enrolled-in-private =
    ✅ { $code } ya está en el sistema. El enlace le llega en privado.
    ¿No ha llegado nada? Abra @{ $bot }, toque «Iniciar» y después: <code>/link { $code }</code>
session-recorded-told =
    ✅ { $who }: { $treatment }, sesión { $number } de { $total } · próxima: { $next }
    La hoja de cuidados está en camino y los controles están previstos.
session-recorded-waiting =
    ✅ { $who }: { $treatment }, sesión { $number } de { $total } · próxima: { $next }
    Por ahora no se envía nada: { $state }.
rescheduled =
    ✅ { $who }: próxima sesión { $next }. Los recordatorios se han vuelto a programar.
cancelled =
    ✅ { $who }: la sesión de { $next } queda cancelada. No se envían recordatorios.
patient-is-told = Se le avisa.
patient-not-told = ⚠️ <b>No</b> se le avisa: { $state }.
unlinked =
    ✂️ { $who }: cortada la conexión con el chat que abrió el enlace; allí ya no se envía nada.
    Un enlace nuevo: <code>/link { $code }</code>
erase-sure =
    ¿Borrar a <b>{ $who }</b> para siempre? El nombre, las sesiones, las respuestas y los mensajes se pierden y no se pueden recuperar.
button-erase = Borrar para siempre
button-keep-patient = Conservar
erase-kept = Se conserva: { $who }.
erased = 🗑 Datos de { $code } borrados.
staff-heading = <b>En el equipo: { $count }</b>
staff-line = • <b>{ $name }</b> · <code>{ $id }</code> · { $role } · { $source }
staff-from-settings = archivo de configuración
staff-from-invitation = invitación de { $by }, { $at }
staff-in-settings = Quien figura en el archivo de configuración se añade y se quita allí.
staff-links-open = { $count ->
        [one] Hay una invitación sin abrir.
       *[other] Hay { $count } invitaciones sin abrir.
    }
staff-invitation =
    Quien abra primero este enlace entra en el equipo. Función: <b>{ $role }</b>. Vale una sola vez, durante { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    }. No lo envíe a nadie más:
    { $link }
staff-invitation-in-private =
    ✅ El enlace le llega en privado.
    ¿No ha llegado nada? Abra @{ $bot }, toque «Iniciar» y después: <code>/staff</code>
staff-welcome =
    👋 <b>Le damos la bienvenida al equipo de { $clinic }.</b> Su función aquí: { $role }.

    /help muestra lo que puede hacer; /alerts, lo que está abierto.
staff-already = Usted ya está en el equipo. Su función aquí: { $role }. El enlace no se ha usado y sigue valiendo.
staff-remove-sure = ¿Quitar a <b>{ $name }</b> (<code>{ $id }</code>) del equipo? Las alertas que lleva quedan otra vez sin nadie, y sus enlaces de invitación dejan de valer.
staff-removed =
    ✂️ <b>{ $name }</b> (<code>{ $id }</code>) ya no está en el equipo.
    Si tienen un grupo del equipo: quite también allí a esta persona, en Telegram, por favor. Yo no puedo.
staff-removed-stays = Retirada la invitación de <b>{ $name }</b> (<code>{ $id }</code>). Sigue en el archivo de configuración, función: { $role }. Quite el nombre allí.
staff-removed-told = En este chat ya no forma parte del equipo de { $clinic }.
staff-role-told = Su función aquí es ahora: { $role }.
button-invite-staff = Invitar al equipo
button-invite-admin = Invitar a administrar
button-remove-staff = Quitar a { $name }
button-keep-staff = No quitar
reply-on-its-way = ✉️ En camino a { $code }.
reply-unreachable = ⚠️ No se puede escribir a { $code }: { $state }. Llame por teléfono, por favor.
reply-only-text = Puedo pasar textos, fotos, vídeos, mensajes de voz e imágenes o PDF enviados como archivo. No se ha enviado nada.
reply-of-several =
    Este mensaje no se refiere a un solo paciente, y no sé a quién quiere escribir. No se ha enviado nada.
    Escriba, por favor: <code>/message CÓDIGO; TEXTO</code>
staff-not-a-reply =
    Para escribir a pacientes, responda a una alerta o a un mensaje suyo.

    /help muestra qué más puede hacer.

status-heading = <b>{ $who }</b>
status-course = { $treatment }, sesión { $number } de { $total }, hecha { $held }
status-appointment = Próxima: { $when } ({ $state })
status-answer = <b>{ $level }</b> · Día { $day }: { $answers }
status-unfinished = Día { $day }, sin terminar: { $answers }
status-no-answer = Día { $day }: sin respuesta
status-alert = ❗ { $level } abierta desde { $raised } · se encarga: { $claimed }
status-undelivered = ⚠️ { $what }: { $state }
status-presession = Antes de la sesión: { $answers }

state-invited = enlace aún sin abrir
state-opened = enlace abierto, aún sin aceptar
state-declined = dijo que no
state-active = en seguimiento
state-stopped = ha parado el seguimiento
state-paused = en pausa
state-discharged = con el alta
state-blocked = ha bloqueado el bot

next-state-none = ninguna
next-state-planned = aún sin confirmar
next-state-confirmed = confirmada
next-state-move-asked = pide otra fecha
next-state-cancel-asked = cancelada desde el chat
next-state-cancelled = cancelada
next-state-missed = no vino
next-state-held = hecha

preview-heading = <b>Lo que falta por enviar a { $who }</b>, en su hora local ({ $zone }), { $state }:
preview-if = <b>Ahora no se envía nada a { $who }: { $state }.</b> Si eso cambiara en este momento, en su hora local ({ $zone }):
preview-nothing = Nada.
preview-checkin = { $at } · control del día { $count } después de la sesión { $number }
preview-nudge = { $at } · aviso, si el control del día { $count } sigue abierto
preview-reminder-d = { $at } · recordatorio, { $count ->
        [one] un día
       *[other] { $count } días
    } antes de la sesión de { $next }
preview-reminder-h = { $at } · recordatorio, { $count ->
        [one] una hora
       *[other] { $count } horas
    } antes de la sesión de { $next }


## Para el equipo: cifras y exportación
# { $share } es stats-share. En /stats, cada texto es una línea o parte de una; todo tiene que caber en un mensaje.

help-stats = tasa de respuesta, grados por día, alertas, citas
help-export = todas las respuestas, en un archivo CSV

stats-title = 📊 <b>{ $period }</b>, { $dates }
stats-dates = de { $since } a { $until }
stats-period-month = Los últimos 30 días
stats-period-quarter = Los últimos 90 días
stats-period-year = El último año
stats-period-all = Todo hasta ahora
stats-nothing = Nada que contar: en este tiempo no hubo controles, ni alertas, ni citas.
stats-share = { $percent } % de { $count }
stats-time-short = menos de 1 min
stats-time-minutes = { $minutes } min
stats-time-hours = { $hours } h { $minutes } min
stats-time-days = { $days } d { $hours } h

stats-answered = <b>Controles</b>: contestados { $share }
stats-answered-none = <b>Controles</b>: aún no ha terminado ninguno
stats-answering = Tiempo hasta contestar: { $time } (mediana)
stats-alerts = <b>Alertas</b>: RED { $red }, AMBER { $amber } · asumidas { $share } · aún abiertas: { $open }
stats-alerts-none = <b>Alertas</b>: ninguna
stats-taking = Tiempo hasta asumirlas: { $median } (mediana), como mucho { $slowest }
stats-booked = <b>Citas</b>: { $count } · confirmadas antes { $confirmed } · { $outcome }
stats-booked-none = <b>Citas</b>: ninguna en este tiempo
stats-kept = cumplidas { $share }
stats-moved = cambiadas { $count }
stats-missed = ausencias { $count }
stats-cancelled = canceladas { $count }
stats-unknown = aún sin anotar { $count }

stats-grades = <b>Grados por día después de la sesión</b>: % nada · leve · notable · fuerte
stats-symptom = <i>{ $symptom }</i>
stats-day = Día { $day }: { $shares } % de { $count }, mediana: { $median }
stats-more-days = … y { $count ->
        [one] un día más
       *[other] { $count } días más
    } con menos respuestas

stats-treatments = <b>Por tratamiento</b>
stats-months = <b>Por mes</b>, primero el más reciente
stats-line = <i>{ $name }</i>: { $figures }
stats-brief-answered = contestados { $share }
stats-brief-strong = notable o fuerte { $share }
stats-brief-alerts = RED { $red }, AMBER { $amber }
stats-brief-taken = asumidas { $share } en { $time }
stats-brief-nothing = aún nada
stats-more = … y { $count } más

stats-picture = <b>Grados por día después de la sesión</b>, { $dates }. Los números están en el mensaje de /stats.
button-period-month = 30 días
button-period-quarter = 90 días
button-period-year = 1 año
button-period-all = Todo
button-picture = 🖼 Imagen
toast-no-grades = En este tiempo no hay respuestas: no hay nada que dibujar.
# En la imagen: breve, sin marcas. chart-spread-day va delante de los días; chart-spread-answers, delante de cuántos contestaron.
chart-spread-title = Grados por día después de la sesión
chart-spread-day = Día
chart-spread-answers = n

export = { $count ->
        [one] Un control
       *[other] { $count } controles
    }, uno por línea. El archivo contiene datos de salud: guárdelo donde nadie más pueda leerlo.
export-none = Todavía no hay respuestas: el archivo solo contiene los nombres de las columnas.
export-in-private =
    El archivo le llega en privado.
    ¿No ha llegado nada? Abra @{ $bot }, toque «Iniciar» y después: /export
export-too-big = El archivo pasa de los 50 MB que admite Telegram; no se ha enviado nada. En el servidor, con el bot parado: <code>aftercare export --output answers.csv</code>.


## Para el equipo: pacientes

patients-all = <b>Pacientes: { $count }</b>
patients-found = <b>«{ $text }»: { $count ->
        [one] { $count } resultado
       *[other] { $count } resultados
    }</b>
patients-page = Página { $page } de { $pages }
patients-none = Todavía no hay pacientes. Se empieza con <code>/enroll</code>.
patients-not-found = Ningún paciente coincide con «{ $text }». Se buscan nombres, códigos y tratamientos.
patients-no-code-found = Ningún paciente coincide con «{ $text }». En un grupo solo se buscan códigos y tratamientos; los nombres, en un chat privado conmigo.
picture-heading = <b>{ $who }</b> · { $treatment }, sesión { $number } de { $total }
picture-none = { $who } aún no ha contestado nada.
marked-missed = ✅ { $who }: la sesión de { $next } queda anotada como «no vino».
paused =
    ⏸ { $who }, en pausa: sin controles ni recordatorios. Se le avisa.
    Reanudar: <code>/resume { $code }</code>
taken-up = ▶️ { $who }: { $state }.
discharged =
    🏁 { $who }, con el alta: ya no se le envía nada. Lo que escriba sigue llegando aquí.
    Reanudar a pesar de todo: <code>/resume { $code }</code>

button-card-preview = 📨 Por enviar
button-card-chart = 📈 Gráfico
button-card-alerts = ❗ Alertas
button-card-message = ✏️ Mensaje
button-card-reschedule = 📅 Otra fecha
button-card-book = 📅 Fijar fecha
button-card-session = ➕ Sesión hecha
button-card-missed = No vino
button-card-cancel = Cancelar la sesión
button-card-pause = ⏸ Pausa
button-card-resume = ▶️ Reanudar
button-card-discharge = 🏁 Dar el alta
button-card-link = 🔗 Enlace nuevo
button-card-unlink = ✂️ Desconectar
button-card-erase = 🗑 Borrar
button-card-keep = No, atrás
button-card-missed-sure = Sí, no vino
button-card-cancel-sure = Sí, cancelar sesión
button-card-discharge-sure = Sí, dar el alta
button-card-unlink-sure = Sí, desconectar
sure-missed = ¿Anotar que <b>{ $who }</b> no vino a la sesión de <b>{ $when }</b>? Se le escribe que le esperábamos.
sure-cancel = ¿Cancelar la sesión de <b>{ $when }</b> de <b>{ $who }</b>? Se le avisa.
sure-discharge = ¿Terminar el seguimiento de <b>{ $who }</b>? Ya no le llegan controles ni recordatorios.
sure-booked = Próxima sesión anotada: { $when }.
sure-unlink = ¿Abrió el enlace de <b>{ $who }</b> quien no debía? Se corta la conexión con ese chat, y hará falta un enlace nuevo.
toast-changed-since = Esto ha cambiado entretanto; no se ha hecho nada. La ficha muestra cómo está.
toast-patient-gone = Esta ficha ya no existe: los datos se borraron.
toast-no-alerts = Ya no hay ninguna alerta abierta.

audit-heading = <b>Quién vio o cambió qué</b>
audit-line = { $at } · { $who }: { $what }
audit-by-bot = el bot
audit-by-patient = paciente
audit-enroll = registró a la persona
audit-session = anotó una sesión
audit-looked-at = vio la ficha
audit-previewed = vio lo que falta por enviar
audit-charted = vio el gráfico
audit-reschedule = cambió la próxima sesión
audit-cancel = canceló la próxima sesión
audit-missed = anotó que no vino a la sesión
audit-claim = se encargó de una alerta
audit-resolve = resolvió una alerta
audit-resolution = anotó cómo terminó una alerta
audit-wrote-to = escribió al paciente
audit-link = creó un enlace nuevo
audit-unlink = cortó la conexión con el chat
audit-pause = puso el seguimiento en pausa
audit-resume = reanudó el seguimiento
audit-discharge = dio el alta
audit-link-opened = abrió el enlace
audit-consent = aceptó
audit-declined = dijo que no
audit-stop = paró los mensajes
audit-blocked = ya no se le puede escribir
audit-unblocked = se le puede escribir otra vez
audit-language = eligió un idioma
audit-timezone = cambió la zona horaria
audit-checkin-hour = cambió la hora de las preguntas
audit-appointment-planned = al final mantiene la próxima sesión
audit-appointment-confirmed = confirmó la próxima sesión
audit-appointment-move-asked = pidió otra fecha
audit-appointment-cancel-asked = canceló la próxima sesión
audit-mydata = pidió los datos guardados
audit-checkin-asked = pidió las preguntas
audit-presession = contestó antes de una sesión
audit-note-about = dijo a quién se refiere un mensaje
audit-appointment-wished = propuso otra fecha
audit-wish-agreed = aceptó otra fecha
audit-wish-not-possible = no aceptó otra fecha


## Para el equipo: formularios
# { $place }: private, o group, donde el bot solo oye lo que responde a su mensaje.

form-heading-enroll = <b>Nuevo paciente</b>
form-heading-session = <b>{ $who }: hoy se ha hecho una sesión</b>
form-heading-reschedule = <b>{ $who }: otra fecha</b> (hasta ahora { $booked })
form-heading-book = <b>{ $who }: fecha de la próxima sesión</b>
form-heading-message = <b>Mensaje para { $who }</b>
form-heading-note = <b>Nota sobre la alerta de { $who }</b>
form-given-name = Nombre: { $name }
form-given-treatment = { $treatment }
form-given-course = { $treatment }, sesión { $number } de { $total }
form-given-next = Próxima: { $next }
form-name = ¿Cómo se llama el paciente? Escriba aquí el nombre, por favor.
form-treatment = ¿Qué tratamiento?
form-course = ¿Qué sesión ha sido? Toque, o escríbalo así: 2/8.
form-next =
    ¿Cuándo es la próxima sesión? { $place ->
       *[private] Toque, o escríbalo: 2026-12-14 10:00, o +3w.
        [group] Toque, o responda a este mensaje: 2026-12-14 10:00, o +3w.
    }
form-sure = ¿Está bien así?
form-text =
    { $place ->
       *[private] Escríbalo aquí ahora, por favor.
        [group] Escríbalo como respuesta a este mensaje, por favor.
    }
form-tap = Toque uno de los botones de arriba, por favor. Con /cancel se sale del formulario.
form-left = Formulario cerrado. No ha cambiado nada.
form-laid-aside = { $heading } ⤵️
form-in-private =
    Lo demás lo pregunto en un chat privado, porque los nombres no van en un grupo: @{ $bot }
    ¿No ha llegado nada? Ábralo, toque «Iniciar» y después /enroll.
button-calendar = 📅 Calendario
button-none-yet = Aún ninguna
button-leave = Salir
button-form-enroll = ✅ Registrar
button-form-session = ✅ Anotar
button-form-reschedule = ✅ Cambiar
button-form-book = ✅ Fijar
toast-form-over = Este formulario ya está enviado o cerrado.
toast-form-not-yours = Este lo está rellenando otra persona del equipo.
toast-form-elsewhere = El formulario ya va por otra pregunta.
kind-form = una pregunta para usted
kind-chart = una imagen para usted
notice-form-refused = No puedo escribir en privado a { $name }. Abra @{ $bot }, por favor, toque «Iniciar» y después /enroll.


## Para el equipo: qué estaba mal en un comando

bad-count =
    { $found ->
        [0] No se ha indicado nada
        [one] Se ha encontrado una parte
       *[other] Se han encontrado { $found } partes
    }; { $expected ->
        [0] detrás de este comando no va nada.
        [one] solo hace falta el código de paciente.
       *[other] hacen falta { $expected }, separadas por «;».
    }
bad-code = «{ $found }» no es un código de paciente. Los códigos son como P-0001.
bad-name-empty = Falta el nombre.
bad-name-long = El nombre tiene { $found ->
        [one] { $found } carácter
       *[other] { $found } caracteres
    }; como mucho puede tener { $most }.
bad-treatment = «{ $found }» no es un tratamiento. ¿Quería decir <b>{ $nearest }</b>? Posibles: { $allowed }
bad-treatment-unlike = «{ $found }» no es un tratamiento. Posibles: { $allowed }
bad-course = «{ $found }» no es una sesión de un ciclo. Escriba 2/6 para la segunda de seis.
bad-course-zero = «{ $found }»: las sesiones se cuentan desde 1.
bad-course-over = Sesión { $number } de { $total }: este ciclo solo tiene { $total ->
        [one] { $total } sesión
       *[other] { $total } sesiones
    }.
bad-course-long = Un ciclo de { $total ->
        [one] { $total } sesión
       *[other] { $total } sesiones
    }: como mucho pueden ser { $most }.
bad-course-held = { $code } ya ha tenido la sesión { $number } de { $total }. La siguiente lleva un número más alto.
bad-linked = { $code } ya ha abierto un enlace. Si lo abrió quien no debía, use antes /unlink.
bad-discharged = { $code } ya tiene el alta. Para reanudar el seguimiento, use /resume.
bad-next = «{ $found }» no es una fecha. Escriba 2026-12-14 10:00, o +3w (dentro de tres semanas, a esta hora), +3w 10:00, o - para ninguna.
bad-next-past = «{ $found }» ya ha pasado. Hora actual en la clínica: { $now }.
bad-next-far = «{ $found }» queda demasiado lejos; lo más tarde posible es { $most }.
bad-next-gap = { $found } no existe en { $zone }: esa noche los relojes pasan de { $start } a { $end }.
bad-next-none = Aquí hace falta una fecha. Para cancelar la sesión, use /cancel.
bad-not-missed-yet = La sesión de { $code } aún no ha llegado: { $when }. Para quitarla ya, use /cancel.
bad-not-active = { $code } no se puede poner en pausa: { $state }. Solo se puede con quien está en seguimiento.
bad-not-held = El equipo no puede reanudar { $code }: { $state }. Solo se puede si fue el equipo quien puso la pausa o dio el alta.
bad-text-empty = Falta el texto.
bad-changed-since = La próxima sesión de { $code } cambió entretanto: { $when }. No se ha hecho nada; empiece de nuevo.
bad-text-long = El texto tiene { $found } caracteres; como máximo puede tener { $most }.
bad-no-appointment = { $code } no tiene ninguna sesión reservada. Para reservar una, use /reschedule.

usage-enroll =
    <b>Uso:</b> <code>/enroll NOMBRE; TRATAMIENTO; K/N; PRÓXIMA</code>
    <b>Ejemplo:</b> <code>/enroll Ana Pérez; face; 2/6; +3w 10:00</code>
usage-session =
    <b>Uso:</b> <code>/session CÓDIGO; TRATAMIENTO; K/N; PRÓXIMA</code>
    <b>Ejemplo:</b> <code>/session P-0001; face; 3/6; +3w 10:00</code>
usage-patient =
    <b>Uso:</b> <code>/patient CÓDIGO</code>
    <b>Ejemplo:</b> <code>/patient P-0001</code>
usage-preview =
    <b>Uso:</b> <code>/preview CÓDIGO</code>
    <b>Ejemplo:</b> <code>/preview P-0001</code>
usage-reschedule =
    <b>Uso:</b> <code>/reschedule CÓDIGO; PRÓXIMA</code>
    <b>Ejemplo:</b> <code>/reschedule P-0001; +3w 10:00</code>
usage-link =
    <b>Uso:</b> <code>/link CÓDIGO</code>
    <b>Ejemplo:</b> <code>/link P-0001</code>
usage-unlink =
    <b>Uso:</b> <code>/unlink CÓDIGO</code>
    <b>Ejemplo:</b> <code>/unlink P-0001</code>
usage-erase =
    <b>Uso:</b> <code>/erase CÓDIGO</code>
    <b>Ejemplo:</b> <code>/erase P-0001</code>
usage-chart =
    <b>Uso:</b> <code>/chart CÓDIGO</code>
    <b>Ejemplo:</b> <code>/chart P-0001</code>
usage-message =
    <b>Uso:</b> <code>/message CÓDIGO; TEXTO</code>
    <b>Ejemplo:</b> <code>/message P-0001; Envíenos una foto, por favor.</code>
usage-missed =
    <b>Uso:</b> <code>/missed CÓDIGO</code>
    <b>Ejemplo:</b> <code>/missed P-0001</code>
usage-pause =
    <b>Uso:</b> <code>/pause CÓDIGO</code>
    <b>Ejemplo:</b> <code>/pause P-0001</code>
usage-resume =
    <b>Uso:</b> <code>/resume CÓDIGO</code>
    <b>Ejemplo:</b> <code>/resume P-0001</code>
usage-discharge =
    <b>Uso:</b> <code>/discharge CÓDIGO</code>
    <b>Ejemplo:</b> <code>/discharge P-0001</code>
usage-cancel =
    <b>Uso:</b> <code>/cancel CÓDIGO</code>
    <b>Ejemplo:</b> <code>/cancel P-0001</code>
usage-alerts =
    <b>Uso:</b> <code>/alerts</code>
    <b>Ejemplo:</b> <code>/alerts</code>
usage-today =
    <b>Uso:</b> <code>/today</code>
    <b>Ejemplo:</b> <code>/today</code>
usage-stats =
    <b>Uso:</b> <code>/stats</code>
    <b>Ejemplo:</b> <code>/stats</code>
usage-staff =
    <b>Uso:</b> <code>/staff</code>
    <b>Ejemplo:</b> <code>/staff</code>
usage-export =
    <b>Uso:</b> <code>/export</code>
    <b>Ejemplo:</b> <code>/export</code>

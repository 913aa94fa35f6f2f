# Aftercare: tudo o que o bot diz, em português. O ficheiro de referência para todas as línguas é o inglês (en.ftl).
#
# Cada texto para pacientes precisa da aprovação médica da própria clínica antes de ser usado. As palavras podem mudar-se
# à vontade; as chaves (à esquerda de "=") e as variáveis ({ $name }) ficam como estão. Marcas permitidas: <b>, <i>, <u>,
# <s>, <code>, <a href="…">. `aftercare check` diz se continua tudo em ordem. Variáveis que qualquer mensagem pode usar:
#   { $clinic } o nome da clínica · { $phone } o telefone dela · { $emergency } o número de emergência
#
# O que se repete muitas vezes é um termo (-card-signs); um plural escreve-se { $count -> [one] … *[other] … }.
# As palavras para o grau (grade-…) servem para três sintomas de género diferente; por isso dizem «grau leve» e assim por
# diante. Quem fala é o assistente, um programa: daí «obrigado».

language-name = Português


## A entrada

start-without-link =
    Olá. Sou o assistente de acompanhamento de { $clinic }.

    Para falar comigo é preciso um link pessoal, que a clínica entrega depois da sessão. Se já tem um, abra-o, por favor.
    Se não tem link, ou se ele já não funciona, ligue-nos: { $phone }

start-staff =
    Olá. Este é o bot de acompanhamento de { $clinic }, e o seu nome está na lista da equipa.

    Para inscrever alguém depois de uma sessão: /enroll
    ou numa só linha: <code>/enroll Anna Petrova; face; 2/6; +3w 10:00</code>

    /today mostra o dia, /patients todas as pessoas, /help o resto.

start-link-invalid =
    Este link não pode ser usado: cada link funciona uma só vez, e apenas durante alguns dias.

    Se este chat já está ligado a { $clinic }, não precisa de um link novo: basta escrever aqui. Se não, peça um, por favor: { $phone }

start-again =
    Este chat já está ligado a { $clinic }. O que está previsto chega sozinho, sem ter de fazer nada.

    Pode escrever aqui a qualquer momento, e /help mostra o resto.

start-stopped =
    As perguntas e os lembretes estão parados, a seu pedido; com /resume voltam a chegar.

    Pode escrever aqui a qualquer momento, e a clínica pode responder. Numa emergência, ligue { $emergency }.

consent =
    <b>Olá, sou o assistente de acompanhamento de { $clinic }.</b>

    Depois da sessão, pergunto em alguns dias como está a sua pele. Se estiver tudo bem, bastam dois toques. Se uma resposta for preocupante, a clínica é avisada na hora. Também lembro a próxima sessão.

    <b>Sou um programa, não um serviço de emergência.</b> A clínica não lê este chat dia e noite. Numa emergência, ligue <b>{ $emergency }</b>.

    <b>O que fica guardado:</b> o seu nome, o tratamento e as datas das sessões, as suas respostas e o que escrever ou enviar aqui. A clínica guarda tudo encriptado; pode ver esses dados (/mydata) e apagá-los (/delete) a qualquer momento. As mensagens passam pelo Telegram; as conversas com um bot não são encriptadas de ponta a ponta.

    Mais: /privacy

    Aceita que façamos estas perguntas e guardemos estes dados?

button-agree = Aceito
button-decline = Prefiro não
button-language = 🌐 Língua

consent-thanks =
    Fica combinado, obrigado. Pode parar a qualquer momento com /stop.

    Também pode escrever aqui sempre que tiver alguma preocupação.

consent-thanks-first =
    Fica combinado, obrigado. Primeiras perguntas: <b>{ $when }</b>. Pode parar a qualquer momento com /stop.

    Também pode escrever aqui sempre que tiver alguma preocupação.

consent-declined =
    Sem problema. Não vou perguntar nada, e a clínica não recebe o que escrever aqui.

    Se tiver alguma preocupação, ligue para { $phone }; numa emergência, { $emergency }. Se mudar de ideias, toque abaixo.


## O cartão de cuidados, um para cada tratamento
# { $number } de { $total }: qual das sessões do tratamento acabou de se fazer.

-card-signs =
    • dificuldade em respirar, ou lábios, olhos ou língua inchados
    • uma alteração da visão
    • pele que fica branca, com manchas como mármore, azulada ou preta
    • dor forte, ou dor que aumenta
    • febre ou arrepios de frio

-card-tell = Avise-nos no próprio dia se notar: vermelhidão ou calor que alastra, pus, ou um caroço novo (um caroço também pode aparecer só semanas depois).

card-face =
    <b>De { $clinic }, para guardar</b>

    <b>Depois da sessão { $number } de { $total }: rosto</b>

    <b>Normal durante alguns dias:</b> pequenos altos (bolinhas) na pele, alguma vermelhidão, inchaço e nódoas negras (manchas roxas). Vão desaparecendo, em geral no espaço de uma semana.

    <b>Por favor, evite</b>
    • hoje: tocar na zona ou lavá-la, maquilhagem, álcool
    • 2 dias: exercício físico, sauna, banhos quentes, massagens na zona
    • 2 semanas: sol e solário; use protetor solar 50

    <b>Ligue já { $emergency } ou { $phone }</b> se notar:
    { -card-signs }

    { -card-tell }

card-body =
    <b>De { $clinic }, para guardar</b>

    <b>Depois da sessão { $number } de { $total }: corpo</b>

    <b>Normal durante alguns dias:</b> pequenos altos (bolinhas) na pele, alguma vermelhidão, inchaço, dor ao toque e nódoas negras (manchas roxas). Vão desaparecendo, em geral no espaço de uma semana.

    <b>Por favor, evite</b>
    • hoje: tocar na zona ou lavá-la, roupa apertada por cima
    • 2 dias: exercício físico, sauna, banhos quentes, piscina, massagens na zona
    • 2 semanas: sol e solário na zona

    <b>Ligue já { $emergency } ou { $phone }</b> se notar:
    { -card-signs }

    { -card-tell }

card-cellulite =
    <b>De { $clinic }, para guardar</b>

    <b>Depois da sessão { $number } de { $total }: celulite</b>

    <b>Normal durante alguns dias:</b> algum inchaço, dor ao toque e nódoas negras (manchas roxas), mais do que no rosto. As nódoas negras podem durar até dez dias.

    <b>Por favor, evite</b>
    • hoje: tocar na zona ou lavá-la, roupa apertada por cima
    • 2 dias: exercício físico, sauna, banhos quentes, piscina, massagens na zona
    • 2 semanas: sol e solário na zona

    <b>Ligue já { $emergency } ou { $phone }</b> se notar:
    { -card-signs }

    { -card-tell }

card-hair =
    <b>De { $clinic }, para guardar</b>

    <b>Depois da sessão { $number } de { $total }: cabelo</b>

    <b>Normal durante alguns dias:</b> couro cabeludo repuxado ou sensível, alguma vermelhidão, pequenas crostas.

    <b>Por favor, evite</b>
    • hoje: lavar ou pentear a zona com força, chapéus e bonés
    • 2 dias: exercício físico, sauna, natação, pintar o cabelo, laca, gel e produtos do género
    • 1 semana: sol forte na cabeça

    <b>Ligue já { $emergency } ou { $phone }</b> se notar:
    { -card-signs }

    { -card-tell }

card-fat-dissolving =
    <b>De { $clinic }, para guardar</b>

    <b>Depois da sessão { $number } de { $total }: gordura localizada</b>

    <b>Normal durante vários dias:</b> inchaço visível, calor, dor ao toque, nódoas negras (manchas roxas) e sensação de dureza. O inchaço é mais forte nos três primeiros dias.

    <b>Por favor, evite</b>
    • hoje: tocar na zona ou lavá-la, álcool
    • 3 dias: exercício físico, sauna, banhos quentes, massagens na zona
    • 2 semanas: sol e solário na zona

    <b>Ligue já { $emergency } ou { $phone }</b> se notar:
    { -card-signs }

    { -card-tell }

card-default =
    <b>De { $clinic }, para guardar</b>

    <b>Depois da sessão { $number } de { $total }</b>

    <b>Normal durante alguns dias:</b> alguma vermelhidão, inchaço, dor ao toque e nódoas negras (manchas roxas). Vão desaparecendo, em geral no espaço de uma semana.

    <b>Por favor, evite</b>
    • hoje: tocar na zona ou lavá-la
    • 2 dias: exercício físico, sauna, banhos quentes, massagens na zona
    • 2 semanas: sol e solário na zona

    <b>Ligue já { $emergency } ou { $phone }</b> se notar:
    { -card-signs }

    { -card-tell }

followup-next = A sua próxima sessão: <b>{ $when }</b>


## As perguntas
# A primeira linha vê-se no ecrã bloqueado; por isso não diz nada sobre saúde.

checkin-hello = Olá, uma mensagem de { $clinic }. Se estiver tudo bem, bastam dois toques:
checkin-hello-again = Olá de novo. Se estiver tudo bem, bastam dois toques:
checkin-heading = <b>{ $day ->
        [0] O dia da sessão { $number } de { $total }
       *[other] Dia { $day } depois da sessão { $number } de { $total }
    }</b>
checkin-swelling = Quanto <b>inchaço</b> há agora? (Não há inchaço, nem vermelhidão, nem nódoas negras? Toque em «Nenhuma das três coisas».)
checkin-feel = Desta vez, apalpe também a zona, por favor: podem aparecer caroços semanas depois das injeções.
checkin-redness = Quanta <b>vermelhidão</b> há agora?
checkin-bruising = E <b>nódoas negras</b> (manchas roxas), há agora?
checkin-given = { $symptom }: { $grade }
checkin-signs =
    Há <b>agora</b> alguma destas coisas? Toque em todas as que se aplicam. ‼️ quer dizer: peça ajuda já; a clínica também é avisada.
    (Lábios, olhos: também a língua. Pele: também manchas como mármore.)

button-all-clear = Nenhuma das três coisas
button-none-of-these = Nada disto
button-done = Já está
button-change = Mudar uma resposta

symptom-swelling = Inchaço
symptom-redness = Vermelhidão
symptom-bruising = Nódoas negras

grade-none = nada
grade-mild = grau leve
grade-moderate = grau moderado
grade-severe = grau forte

grade-none-swelling = Nada
grade-mild-swelling = Leve: só vejo se procurar
grade-moderate-swelling = Moderado: qualquer pessoa nota
grade-severe-swelling = Forte: grande, tenso ou dói muito

grade-none-redness = Nada
grade-mild-redness = Leve: rosado, à volta dos pontos
grade-moderate-redness = Moderado: vermelho, todos notam
grade-severe-redness = Forte: bem vermelho, quente ou grande

grade-none-bruising = Nada
grade-mild-bruising = Leve: poucas manchas, pequenas
grade-moderate-bruising = Moderado: várias, ou como uma moeda
grade-severe-bruising = Forte: grandes, escuras ou a crescer

sign-breathing = Falta de ar, lábios, olhos inchados ‼️
sign-vision = Alteração da visão ‼️
sign-skin = Pele branca, azulada ou preta ‼️
sign-pain = Dor forte ou que aumenta ‼️
sign-fever = Febre ou arrepios de frio ‼️
sign-spreading = Vermelhidão ou calor que alastra
sign-pus = Pus ou líquido a sair
sign-lump = Caroço novo ou ponto duro

checkin-thanks = <b>{ $day ->
        [0] Obrigado. Foi isto que nos disse hoje:
       *[other] Obrigado. Foi isto que nos disse sobre o dia { $day }:
    }</b>
checkin-sign-given = • { $sign }
checkin-no-signs = Sinais de alerta: nenhum assinalado
checkin-offers = A qualquer momento pode enviar uma foto ou escrever uma nota aqui, e /checkin repete as perguntas sempre que alguma coisa mudar.

# A linha final. Nunca diz «está tudo bem»: só o que foi assinalado.
closing-green =
    Não foi assinalado nenhum sinal de alerta. Mantenha a zona limpa e longe do sol.

    Se alguma coisa mudar, escreva-nos a qualquer momento. Numa emergência, ligue { $emergency }.
closing-green-late =
    Não foi assinalado nenhum sinal de alerta. Continue a ver a zona de vez em quando, por favor: um caroço ainda pode aparecer semanas depois.

    Se alguma coisa mudar, escreva-nos a qualquer momento. Numa emergência, ligue { $emergency }.
closing-last = Estas foram as últimas perguntas desta sessão. Ainda pode aparecer um caroço mais tarde: nesse caso, escreva aqui ou ligue para { $phone }.
closing-amber =
    Já comuniquei isto a { $clinic }. Alguém vai ver as suas respostas e escrever-lhe aqui, mas talvez não de noite nem ao fim de semana.

    Se piorar, não espere: ligue para { $phone }. Ninguém atende? Vá às urgências (pronto-socorro) ou a um médico de serviço. Numa emergência, ligue { $emergency }.
closing-red =
    ‼️ <b>Ligue já { $emergency } ou { $phone }, por favor.</b>

    Alguma coisa que me disse pode ser grave, mesmo que depois tenha mudado a resposta. A clínica também é avisada; não espere que ela escreva.

nudge = Um recado de { $clinic }: as perguntas acima ficam abertas até { $closes }. Tem alguma preocupação? Ligue para { $phone }.

emergency =
    ‼️ <b>Peça ajuda agora, por favor.</b>

    O que nos disse pode ser grave. <b>Ligue já { $emergency }</b>, ou vá com alguém às urgências mais próximas (pronto-socorro). Não vá ao volante, e não fique sem companhia. Se não conseguir ligação, ligue para { $clinic }: <b>{ $phone }</b>

    Diga que levou injeções em { $clinic }, e quando. Se for difícil respirar ou engolir, sente-se com as costas direitas.

    A clínica está a ser avisada neste momento. Não espere pela resposta.


## A próxima sessão

appointment-booked =
    Uma mensagem de { $clinic }: a sua próxima sessão está marcada para <b>{ $when }</b>.

    Pode vir?
appointment-moved =
    Uma mensagem de { $clinic }: a sua próxima sessão mudou de data. A nova data é <b>{ $when }</b>.

    Pode vir?
appointment-cancelled =
    Uma mensagem de { $clinic }: a sua sessão de { $when } não se vai realizar.

    Para marcar outra data, ligue para { $phone } ou escreva-nos aqui.
appointment-missed =
    Uma mensagem de { $clinic }: contávamos com a sua visita de { $when } e esperamos que esteja tudo bem.

    Para marcar outra data, ligue para { $phone } ou escreva-nos aqui.
reminder-d =
    Um lembrete de { $clinic }: a sua próxima sessão está marcada para <b>{ $when }</b>.

    Se não puder vir, diga-nos já, por favor, para encontrarmos outra data. Tem perguntas? Escreva-nos aqui ou ligue para { $phone }.
reminder-h =
    Um lembrete de { $clinic }: a sua sessão é hoje, <b>{ $when }</b>.

    Surgiu um imprevisto? Ligue para { $phone }.

reminder-asked =
    Um lembrete de { $clinic }: pediu outra data. Até ter resposta nossa, mantém-se a marcação de <b>{ $when }</b>.

    Ainda não ficou decidido? Ligue para { $phone }.

reminder-confirmed =
    Um lembrete de { $clinic }: a sua próxima sessão está marcada para <b>{ $when }</b>, como confirmou.

    Tem perguntas? Escreva-nos aqui ou ligue para { $phone }.

button-confirm = Confirmar
button-reschedule = Mudar a data
button-cancel = Cancelar
button-keep = Manter esta data
button-other-day = Outro dia
button-back = ‹ Voltar
button-in-words = Nenhuma opção me serve

next-none =
    Neste momento não tem nenhuma sessão marcada.

    Para marcar uma data, ligue para { $phone } ou escreva-nos aqui.
next-planned =
    A sua próxima sessão está marcada para <b>{ $when }</b>.

    Pode vir?
next-confirmed =
    ✅ Confirmado: a sua próxima sessão está marcada para <b>{ $when }</b>. Obrigado.
next-move-asked =
    Já disse a { $clinic } que precisa de outra data, e alguém vai escrever-lhe aqui.

    Até lá, mantém-se a sua sessão de <b>{ $when }</b>.
next-wished =
    Já pedi a { $clinic } a data de <b>{ $wish }</b>.

    Enquanto não houver acordo, mantém-se a sua sessão de <b>{ $when }</b>.

# Outra data: um calendário, depois a hora. A clínica tem de concordar.
move-day =
    Que dia lhe convém mais?

    A sua sessão de <b>{ $when }</b> mantém-se até { $clinic } aceitar outra data.
move-hour =
    <b>{ $day }</b>: a que horas?

    A sua sessão de <b>{ $when }</b> mantém-se até { $clinic } aceitar outra data.
appointment-agreed =
    Uma mensagem de { $clinic }: sim, a sua sessão fica marcada para <b>{ $when }</b>. Até lá.
appointment-not-possible =
    Uma mensagem de { $clinic }: <b>{ $wish }</b> não é possível. Mantém-se a sua sessão de <b>{ $when }</b>.

    Se nessa data não puder vir, escolha outro dia, por favor, ou escreva-nos aqui.
appointment-not-possible-late =
    Uma mensagem de { $clinic }: <b>{ $wish }</b> não é possível.

    Para marcar outra data, ligue para { $phone } ou escreva-nos aqui.

# O ficheiro para o calendário pessoal. Outras pessoas podem ver esse calendário; por isso não diz nada sobre saúde.
calendar-file = A sua marcação, para o seu calendário: toque no anexo para a juntar.
calendar-changed = Uma mensagem de { $clinic }: a sua marcação mudou. Toque no anexo para a mudar também no seu calendário.
calendar-gone = Uma mensagem de { $clinic }: a sua marcação foi cancelada. Toque no anexo para a tirar do seu calendário.
calendar-title = Marcação: { $clinic }
calendar-notes = Para mudar ou cancelar: { $phone }, ou no Telegram.


## Antes da próxima sessão
# Pergunta-se com o primeiro lembrete. Nunca se dá nenhum conselho sobre medicamentos: a clínica lê as respostas e decide.

presession =
    Mais uma coisa de { $clinic }, antes da sua visita. Se não houver nada disto, basta um toque.

    Há <b>neste momento</b> alguma destas situações? Toque em todas as que se aplicam.
question-pregnancy = Gravidez ou amamentação
question-isotretinoin = Isotretinoína (contra a acne)
question-cold-sore = Herpes nos lábios
question-broken-skin = Pele ferida ou queimada do sol
question-eczema = Eczema ou erupção na pele
question-medicines = Medicamentos novos desde a última vez
question-left-over = Ainda resta algo da última vez
button-nothing-applies = Nada disto
presession-thanks = <b>Obrigado. { $clinic } vai ler isto antes da sua visita:</b>
presession-given = • { $question }
presession-nothing = Nada disto se aplica.
presession-after = Se for preciso mais alguma coisa, a clínica escreve-lhe aqui. Quer acrescentar algo? É só escrever.
next-cancel-asked =
    ❌ A sua sessão de { $when } está cancelada, e { $clinic } já tem o aviso.

    Foi engano? Toque abaixo. Para marcar outra data, ligue para { $phone } ou escreva-nos aqui.


## O que as pessoas escrevem a qualquer momento

not-passed-on =
    Numa emergência, ligue { $emergency }. Se não puder esperar, ligue para { $phone }.

    { $clinic } <b>não</b> recebeu o que escreveu, porque ainda não aceitou. Veja a pergunta acima, por favor.
edited-not-taken =
    Mudar uma mensagem não muda o que já fiz com ela. Envie-a como mensagem nova, por favor.
passed-on =
    Já passei a mensagem a { $clinic }. Costuma haver alguém: { $hours }. Fora desse horário, pode não ser lida.

    <b>Ligue já { $emergency }</b> e não espere por resposta se tiver dificuldade em respirar, lábios, olhos ou língua inchados, uma alteração da visão, pele que fica branca, com manchas como mármore, azulada ou preta, dor forte ou que aumenta, febre ou arrepios de frio.

    Para qualquer outra coisa que não possa esperar: { $phone }
passed-on-again = Também já passei esta mensagem. Se não puder esperar, ligue para { $phone }. Numa emergência, ligue { $emergency }.
button-urgent = É um destes sinais ‼️
media-not-taken =
    Só consigo passar textos, fotos, vídeos e mensagens de voz; por isso, { $clinic } não recebeu isto.

    Escreva, por favor, ou envie uma foto. Se não puder esperar, ligue para { $phone }. Numa emergência, ligue { $emergency }.
private-only = Isto só funciona numa conversa privada comigo.
call-asked =
    Já pedi a { $clinic } que lhe telefone. Costuma haver alguém: { $hours }. Fora desse horário, pode ninguém ver o pedido.

    Se não puder esperar, ligue para { $phone }. Numa emergência, ligue { $emergency }.
button-call-me = Peço que me liguem
from-clinic =
    <b>{ $clinic } escreve:</b>
    { $text }
contact =
    <b>{ $clinic }</b>
    Emergência: <b>{ $emergency }</b>
    Telefone: { $phone }
    Costuma haver alguém: { $hours }
privacy =
    <b>Os seus dados em { $clinic }</b>

    <b>O quê:</b> o seu nome, as suas sessões, as suas respostas e o que escrever ou enviar aqui. As fotos ficam no Telegram; guarda-se apenas uma referência a elas.
    <b>Para quê:</b> para o seu acompanhamento e para lembrar as suas sessões. Para mais nada.
    <b>Onde:</b> numa base de dados encriptada da clínica. O Telegram transporta as mensagens; as conversas com um bot não são encriptadas de ponta a ponta.
    <b>Quanto tempo:</b> são apagados após { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    } sem nada de novo.
    <b>A escolha é sua:</b> nada disto sem o seu sim, que pode retirar a qualquer momento. /stop acaba com as perguntas e os lembretes, /mydata envia-lhe tudo o que está guardado, /delete apaga tudo. O que está neste chat apaga-se no Telegram.
privacy-more = A informação completa da clínica sobre privacidade: { $url }
stopped =
    Parei. Não envio mais perguntas nem lembretes.

    Pode continuar a escrever aqui, e a clínica pode responder. Com /resume recomeço. Numa emergência, ligue { $emergency }.
stop-nothing =
    Não lhe é enviado nada, porque ainda não deu o seu consentimento.

    Se tiver alguma preocupação, ligue para { $phone }. Numa emergência, ligue { $emergency }.
button-go-on = Continuar com { $name }
resumed = Então continuamos. O que ainda está previsto volta a chegar.
paused-told =
    Uma mensagem de { $clinic }: as perguntas e os lembretes para si estão em pausa.

    Pode continuar a escrever aqui, e a clínica pode responder. Numa emergência, ligue { $emergency }.
taken-up-told = Uma mensagem de { $clinic }: as perguntas e os lembretes para si voltam a chegar.
discharged-told =
    Uma mensagem de { $clinic }: o seu acompanhamento terminou, e já não lhe chegam perguntas nem lembretes.

    Pode continuar a escrever aqui; faça-o, por favor, se tiver alguma preocupação: um caroço pode aparecer semanas depois. Numa emergência, ligue { $emergency }.
resume-nothing =
    Não havia nada parado. /help mostra o que posso fazer.
unknown-command = Não conheço este comando. /help mostra o que posso fazer, /contact como falar com { $clinic }.
trouble =
    Alguma coisa falhou do nosso lado e não consegui registar isto. { $clinic } já tem o aviso.

    Se for importante, ligue para { $phone }, por favor. Numa emergência, ligue { $emergency }.


## Várias pessoas no mesmo telefone

# A primeira linha de cada mensagem quando se acompanha mais de uma pessoa no mesmo chat.
about-whom = 👤 <b>{ $name }</b>
whom-checkin = De quem se trata?
whom-note = <b>De quem se trata?</b> Toque no nome, por favor, para que { $clinic } saiba.
whom-noted = Obrigado. { $clinic } já sabe que se trata de { $name }.
whom-delete = De quem são os dados a apagar?


## Evolução, definições, língua, os próprios dados

progress-none = Ainda não há respostas. Depois de responder às minhas perguntas, /progress mostra-as numa imagem.
progress =
    <b>As suas respostas depois da sessão { $number } de { $total }</b>
    { $answers }

    Isto mostra o que nos disse, e nada mais. Tem alguma preocupação? Escreva aqui, ou ligue para { $phone }.
progress-day = { $day ->
        [0] No próprio dia
       *[other] Dia { $day }
    }: { $answers }
# Na imagem: curto, sem marcas.
chart-title = Depois da sessão { $number } de { $total }
chart-days = Dias depois da sessão
chart-now = desta vez
chart-before = { $count ->
        [one] sessão anterior
       *[other] sessões anteriores
    }

settings =
    <b>As suas definições</b>
    Hora das perguntas: <b>{ $hour }</b>
    O seu fuso horário: <b>{ $zone }</b>, hora atual: { $time }
    Língua: <b>{ $language }</b>
settings-changed = ✅ Mudado.
settings-hour = A que horas devem chegar as minhas perguntas?
settings-clock = Que horas marca agora o seu relógio?
settings-place = Qual destes lugares fica mais perto?
settings-unknown = Não conheço o lugar «{ $found }». Toque abaixo, por favor, ou escreva uma cidade grande aí perto: <code>/settings Lisbon</code>
button-hour = Mudar a hora
button-zone = Mudar o fuso horário

language-choose = Em que língua devo escrever?
language-set = ✅ A partir de agora, escrevo em português.

mydata = Tudo o que { $clinic } tem guardado a seu respeito: um documento para ler e outro para computadores.
mydata-title = { $clinic }: o que está guardado a seu respeito, { $at }
mydata-you = A seu respeito
mydata-name = Nome: { $name }
mydata-code = Código: { $code }
mydata-agreed = Aceitou: { $at }
mydata-settings = Língua: { $language } · Fuso horário: { $zone }
mydata-sessions = As suas sessões
mydata-session = { $treatment }, sessão { $number } de { $total } · { $held }
mydata-next = Próxima sessão: { $when }
mydata-answers = As suas respostas
mydata-notes = O que enviou, e o que a clínica escreveu
mydata-sent = { $at } · a sua mensagem: { $text }
mydata-received = { $at } · { $clinic }: { $text }
mydata-photo = (foto)
mydata-voice = (mensagem de voz)
mydata-video = (vídeo)
mydata-document = (documento)
mydata-presession = As suas respostas antes de uma sessão
mydata-nothing = Nada.

delete-sure =
    <b>Apagar tudo para sempre?</b>

    O seu nome, as sessões, as respostas e tudo o que enviou são apagados em { $clinic }. Acabam as perguntas e os lembretes. Não se pode voltar atrás.

    O que está neste chat fica no seu telefone até apagar a conversa. As cópias que a equipa viu no Telegram e as cópias de segurança podem ficar mais algum tempo.
button-delete = Sim, apagar tudo
button-delete-not = Não, manter
delete-kept = Nada foi apagado. Continua tudo como antes.
erased-told =
    { $clinic } apagou tudo o que estava guardado aqui a seu respeito. Não volto a escrever-lhe.

    Se tiver alguma preocupação, ligue para { $phone }. Numa emergência, ligue { $emergency }.

## Palavras que soam a sinal de alerta
# Ninguém as vê. Quando alguém escreve uma destas, envia-se o texto de emergência e chama-se a equipa, digam o que disserem
# os botões. Uma frase por linha, como se escreve de noite: curta, com erros, sem acentos nem maiúsculas (aqui não contam,
# nem os apóstrofos). Um asterisco é uma terminação qualquer: inch* também é inchado, inchou e inchaço. … vale por até três
# outras palavras. Só entra aqui o que pede ajuda já, não o que pode esperar que a clínica leia. As frases de Portugal e do
# Brasil estão juntas.

warning-breathing =
    não consig* respirar
    não consig* … respirar
    não conseg* respirar
    não conseg* … respirar
    não estou a conseguir … respirar
    não estou conseguindo … respirar
    não tou a conseguir … respirar
    não to conseguindo … respirar
    não tô conseguindo … respirar
    não está a conseguir … respirar
    n consig* … respirar
    n conseg* … respirar
    n estou a conseguir … respirar
    n to conseguindo … respirar
    naum consig* … respirar
    não posso respirar
    não dá para respirar
    sem conseguir respirar
    mal consig* … respirar
    mal conseg* … respirar
    mal respir*
    a respirar … mal
    respirando … mal
    respiro mal
    dificuldade* … respir*
    dificuldade* … a respiração
    respir* com dificuldade
    respir* com muita dificuldade
    difícil … respirar
    custa* … respirar
    está a custar … respirar
    respiração … difícil
    respiração … ofegante
    falta de ar
    falta d ar
    falta me o ar
    falta me ar
    falta o ar
    falta ar
    faltar me o ar
    faltar o ar
    faltar ar
    faltando ar
    faltando o ar
    faltou me o ar
    sem ar
    sem fôlego
    ofegante
    sufocar
    sufoco
    sufocad*
    sufocand*
    sufocamento
    asfixi*
    engasg*
    pieira
    chiado no peito
    chiadeira
    peito … chiar
    peito … chiando
    aperto no peito
    peito … apertado
    garganta … fech*
    fech* … garganta
    garganta … apert*
    apert* … garganta
    garganta … inch*
    inch* … garganta
    garganta … tapada
    garganta … trancada
    não consig* … engolir
    não conseg* … engolir
    n consig* … engolir
    não estou a conseguir … engolir
    não estou conseguindo … engolir
    mal consig* … engolir
    custa* … engolir
    está a custar … engolir
    dificuldade* … engolir
    difícil … engolir
    lábio* … inch*
    inch* … lábio*
    beiço* … inch*
    inch* … beiço*
    boca … inch*
    inch* … boca
    língua … inch*
    inch* … língua
    língua … grossa
    língua … enrolada
    lingua … dormente
    olho* … inch*
    inch* … olho*
    pálpebra* … inch*
    inch* … pálpebra*
    olho* … fechado*
    olho* … a fechar
    olho* … fechando
    olho* … fechou
    olho* … fecharam
    não consig* … abrir … olho*
    n consig* … abrir … olho*
    olho* … não abre*
    cara … inchad*
    inchad* … cara
    cara … a inchar
    cara … inchando
    cara … inchou
    inchou … cara
    rosto … inchad*
    inchad* … rosto
    rosto … a inchar
    rosto … inchando
    rosto … inchou
    inchou … rosto
    face … inchad*
    face … inchando
    urticária … corpo
    corpo … urticária
    borbulhas … todo o corpo
    borbulhas … corpo todo
    bolinhas … corpo todo
    placas … corpo todo
    comichão … todo o corpo
    comichão … corpo todo
    coceira … corpo todo
    coçando … corpo todo
    a ter … reação alérgica
    tendo … reação alérgica
    estou com … reação alérgica
    a ter … reacção alérgica
    anafil*
    choque alérgico
    desmai*
    vou cair para o lado
    perdi os sentidos
    perdeu os sentidos
    perder os sentidos
    perdi a consciência
    perdeu a consciência
    perder a consciência
    glote
    não entra ar
    não entra o ar
    está a faltar me o ar
    respiração curta
    não entra … ar
    não me entra … ar
    não respiro
    n respiro
    não estou a respirar bem
    não estou respirando bem
    acho … reação alérgica
    parece … reação alérgica
    é uma reação alérgica
    deve ser … reação alérgica
    lábio* … enorme*
    lábio* … salsicha*
    língua … enorme
warning-vision =
    não vejo nada
    não vejo quase nada
    não vejo bem
    não vejo direito
    não vejo de um
    não vejo … olho*
    não vejo … vista
    olho* … não vejo
    olho* … não vê
    olho* … não enxerg*
    não consigo ver
    não consigo … ver bem
    não consegue ver
    não estou a ver nada
    não estou a ver bem
    não estou a conseguir ver
    não estou vendo nada
    não estou vendo bem
    não estou vendo direito
    não tou a ver nada
    não tou a ver bem
    não to vendo nada
    não tô vendo direito
    n vejo nada
    n vejo bem
    n vejo direito
    n vejo … olho*
    n consigo ver
    n tou a ver nada
    n tou a ver bem
    naum vejo nada
    não enxerg*
    não consigo enxergar
    n enxerg*
    n consigo enxergar
    sem enxergar
    mal enxerg*
    enxerg* mal
    enxergando mal
    enxerg* … embaçad*
    enxerg* … turv*
    enxerg* … dobrado
    enxerg* … duplo
    sem conseguir ver
    fiquei sem ver
    fiquei sem visão
    fiquei sem vista
    sem visão
    deixei de ver bem
    deixei de ver nada
    deixei de ver … olho*
    parei de enxergar
    vejo mal
    a ver mal
    vendo mal
    vejo … turv*
    vejo … embaciad*
    vejo … embaçad*
    vejo … desfocad*
    vejo … nublad*
    vejo … enevoad*
    vejo … névoa
    a ver … turv*
    a ver … embaciad*
    a ver … desfocad*
    a ver … enevoad*
    a ver … névoa
    vendo … turv*
    vendo … embaçad*
    vendo … desfocad*
    vendo … borrad*
    visão … turv*
    visão … embaciad*
    visão … embaçad*
    visão … desfocad*
    visão … nublad*
    visão … enevoad*
    visão … borrad*
    visão … tapada
    visão … estranha
    visão … esquisita
    visão … pior*
    visão … escur*
    visão … mudou
    visão … dupla
    visão … alterad*
    alter* … visão
    perturba* … visão
    vista … turva*
    vista … embaciad*
    vista … embaçad*
    vista … desfocad*
    vista … nublad*
    vista … enevoad*
    vista … tapada
    vista … estranha
    vista … esquisita
    vista … pior*
    vista … escur*
    escureceu … a vista
    nevoeiro … olho*
    nevoeiro … vista
    névoa … olho*
    névoa … vista
    vejo … a dobrar
    a ver … a dobrar
    ver a dobrar
    vejo … dobrado
    vendo … dobrado
    vejo … duplo
    a ver … duplo
    ver duplo
    vendo … duplo
    vejo … duplicado
    perdi … visão
    perdeu … visão
    perder … visão
    perdendo … visão
    a perder … vista
    perdi … vista
    perdeu … vista
    perda de visão
    perda da visão
    perda … visão
    fiquei cego
    fiquei cega
    ficar cego
    ficar cega
    ficando cego
    ficando cega
    cego de um
    cega de um
    cego do olho
    cega do olho
    cego dum
    cega dum
    olho cego
    ceguei
    cegueira
    vejo tudo preto
    vejo tudo negro
    vejo tudo escuro
    vejo tudo branco
    a ver tudo preto
    a ver tudo escuro
    vendo tudo preto
    vendo tudo escuro
    manchas na vista
    mancha na vista
    manchas na visão
    mancha na visão
    mancha* … frente dos olhos
    mancha* … frente do olho
    ponto* … frente dos olhos
    vejo luzes
    a ver luzes
    vendo luzes
    vejo flashes
    a ver flashes
    vendo flashes
    flashes de luz
    clarões
    luzes a piscar
    luzes piscando
    dor no olho
    dor nos olhos
    dores no olho
    dores nos olhos
    dor … atrás do olho
    dói … olho
    doem … olhos
    olho* … dói
    olho* … doem
    olho* … a doer
    olho* … doendo
    quase não vejo nada
    quase não vejo do
    quase não vejo de um
    não vejo mais nada
    vejo pior
    vejo muito pior
    vejo cada vez pior
    a ver pior
    a ver muito pior
    a ver cada vez pior
    enxergando pior
    n to vendo nada
    n to vendo direito
    n to vendo bem
    perda de vista
    perda da vista
    olho* … embaçad*
    olho* … embaciad*
    olho* … turv*
    tudo embaçado
    tudo embaciado
    tudo turvo
    tudo desfocado
    tudo enevoado
    tudo a dobrar
    a ficar cego
    a ficar cega
    não to enxerg*
    não estou enxerg*
    n to enxerg*
    uma sombra no olho
    sombra na vista
    sombra na visão
    nuvem no olho
    nuvem … vista
    vejo pontos pretos
    a ver pontos pretos
    vendo pontos pretos
    vejo estrelinhas
    a ver estrelas
    vendo estrelas
warning-skin =
    pele … branca
    pele … esbranqui*
    pele … pálida
    pele … cinzent*
    pele … cinza
    pele … azul
    pele … azulada
    pele … arroxead*
    pele … roxa
    pele … preta
    pele … negra
    pele … enegrecid*
    pele … escura
    pele … escurec*
    pele … a morrer
    pele … morrendo
    zona … branca
    zona … esbranqui*
    zona … pálida
    zona … cinzent*
    zona … azul
    zona … azulada
    zona … preta
    zona … negra
    área … branca
    área … esbranqui*
    área … pálida
    área … azulada
    área … preta
    área … negra
    sítio … branco
    sítio … preto
    sítio … azulado
    local … branco
    local … esbranqui*
    local … preto
    local … azulado
    nariz … branco
    nariz … branca
    nariz … azulad*
    nariz … preto
    nariz … preta
    nariz … negro
    ficou branc*
    ficou esbranqui*
    ficou azul
    ficou azulad*
    ficou pret*
    ficou negr*
    ficou cinz*
    ficou tudo branco
    ficou tudo preto
    ficou … muito branc*
    ficou toda branca
    ficou toda preta
    a ficar branc*
    a ficar muito branc*
    a ficar esbranqui*
    a ficar azul
    a ficar azulad*
    a ficar pret*
    a ficar negr*
    a ficar cinz*
    a ficar meio azul*
    ficando branc*
    ficando esbranqui*
    ficando azul
    ficando azulad*
    ficando pret*
    ficando negr*
    ficando cinz*
    virou preto
    virou preta
    mancha* … branca*
    mancha* … preta*
    mancha* … negra*
    mancha* … azul
    mancha* … azulada*
    mancha* … cinzenta*
    lábio* … roxo*
    lábio* … azul
    lábio* … azuis
    lábio* … azulado*
    lábio* … branco*
    dedos … roxos
    crosta* … preta*
    crosta* … negra*
    marmoread*
    marmorizad*
    manchas … mármore
    pele … mármore
    parece mármore
    tipo mármore
    como mármore
    aspeto de mármore
    aspecto de mármore
    cor de mármore
    rendilhad*
    tipo renda
    parece uma renda
    parece renda
    como uma renda
    tipo rede
    parece uma rede
    como uma rede
    em forma de rede
    desenho de rede
    padrão de rede
    padrão em rede
    reticulad*
    livedo*
    necros*
    necroti*
    gangren*
    pele … mudou de cor
    pele … a mudar de cor
    pele … mudando de cor
    pele morta … preta
    está branc*
    está esbranqui*
    está preto
    está preta
    está azulad*
    está cinzent*
    picada … branca
    picada … preta
    bochecha … branca
    bochecha … preta
    testa … branca
    queixo … branco
    manchas como renda
    dedo* … azuis
    tá branc*
    tá esbranqui*
    tá preto
    tá preta
    tá azulad*
warning-pain =
    dor … forte
    dores … fortes
    dor fortíssima
    dores fortíssimas
    dor … intensa
    dores … intensas
    dor … insuportável
    dores … insuportáveis
    insuportável
    insuportáveis
    dor horrível
    dores horríveis
    dor terrível
    dores terríveis
    dor … enorme
    dores … enormes
    dor … violenta
    dor atroz
    dor aguda
    dores agudas
    dor do caraças
    dores do caraças
    dor absurda
    pior dor
    muita dor
    muitas dores
    mta dor
    mtas dores
    mt dor
    mts dores
    muinta dor
    muintas dores
    imensa dor
    imensas dores
    tanta dor
    tantas dores
    bastante dor
    bastantes dores
    cheio de dor
    cheia de dor
    cheio de dores
    cheia de dores
    dói muito
    dói … muito
    doi me mt
    doi me mto
    doi mt
    doi mto
    doi muinto
    doe muito
    doe mto
    doem muito
    doem … muito
    dói imenso
    dói … imenso
    dói tanto
    dói … tanto
    dói bastante
    dói … bastante
    dói demais
    dói … demais
    doi de mais
    dói bué
    dói … bué
    dói pra
    dói horrores
    dói horrivelmente
    dói cada vez mais
    dói … cada vez mais
    a doer muito
    a doer … muito
    a doer mt
    a doer mto
    a doer imenso
    a doer … imenso
    a doer tanto
    a doer … tanto
    a doer bué
    a doer bastante
    a doer cada vez mais
    a doer mais
    doendo muito
    doendo mt
    doendo mto
    doendo demais
    doendo tanto
    doendo bastante
    doendo pra
    doendo mais
    doendo cada vez mais
    dor … cada vez mais
    dor … cada vez pior
    dor … cada vez maior
    dores … cada vez mais
    dores … cada vez piores
    cada vez … dói mais
    dor … aument*
    dores … aument*
    aument* … dor
    aument* … dores
    dor … pior*
    dores … pior*
    piorou … a dor
    a piorar … a dor
    dor … a crescer
    dor … crescendo
    dor … subindo
    com mais dor
    com mais dores
    tenho mais dor
    tenho mais dores
    sinto mais dor
    muito mais dor
    muito mais dores
    não aguento … dor
    não aguento … dores
    não aguento mais
    já não aguento
    n aguento … dor
    n aguento … dores
    n aguento mais
    não suporto … dor
    não suporto … dores
    morrer de dor
    morrer com dores
    morro de dores
    morrendo de dor
    a morrer de dores
    louca de dor
    louco de dor
    louca com dores
    louco com dores
    chor* … dor
    chor* … dores
    grit* … dor
    grit* … dores
    não consigo dormir … dor
    não consigo dormir … dores
    não dormi … dor
    não dormi … dores
    latej*
    dor … não passa com
    dores … não passam com
    cada vez … mais dor
    cada vez … mais dores
    dói … mais do que
    dói … mais que
    dói … mais hoje
    dói … mais agora
    dói muito mais
    dói me muito mais
    hoje dói mais
    hoje dói me mais
    hoje me dói mais
    agora dói mais
    agora dói me mais
    em agonia
    uma agonia
    forte dor
    fortes dores
    dor violentíssima
    dor que não aguento
    dores que não aguento
    dor que não se aguenta
    dores que não se aguentam
warning-fever =
    estou com 38
    estou com 39
    estou com 40
    febr*
    fevre
    febere
    temperatura alta
    temperatura … elevada
    tenho temperatura
    estou com temperatura
    temperatura … 38
    temperatura … 39
    temperatura … 40
    termómetro … 38
    termómetro … 39
    termómetro … 40
    termômetro marc*
    38 graus
    39 graus
    40 graus
    38 5 graus
    39 5 graus
    38 e meio
    39 e meio
    tenho 38
    tenho 39
    estou com 38 5
    estou com 39 5
    arrepios
    arrepio de frio
    arrepiad* de frio
    arrepiad* com frio
    calafrio*
    calafrrios
    a tremer … frio
    a tremer tod*
    tremo … frio
    tremendo … frio
    tremer … frio
    tremendo toda
    tremendo todo
    tremores
    tremedeira
    tremuras
    tiritar
    tirito
    bater os dentes
    batendo os dentes
    bato os dentes
    batendo o queixo
    bater o queixo
    tremo tod*
    gelad* … tremer
    gelad* … tremendo
    frio … tremer
    frio … tremendo

# O que soa a um destes sinais e não é. Retira-se primeiro do texto; o resto continua a contar.
warning-harmless =
    não tenho dificuldade em respirar
    não tenho dificuldade a respirar
    não tenho dificuldades em respirar
    não tenho dificuldade de respirar
    não tenho dificuldade para respirar
    não tenho dificuldade em engolir
    não sinto dificuldade em respirar
    sem dificuldade em respirar
    sem dificuldade a respirar
    sem dificuldades em respirar
    sem dificuldade para respirar
    sem dificuldade de respirar
    nem dificuldade em respirar
    não tenho falta de ar
    não sinto falta de ar
    não estou com falta de ar
    sem falta de ar
    nem falta de ar
    falta de ar condicionado
    falta ar condicionado
    falta o ar condicionado
    sem ar condicionado
    sem fôlego … correr
    sem fôlego … escadas
    sem fôlego … ginásio
    sem fôlego … academia
    sem fôlego … treino
    ofegante … correr
    ofegante … escadas
    ofegante … treino
    que sufoco
    foi um sufoco
    um sufoco para estacionar
    de olhos fechados
    não desmaiei
    desmaiei de sono
    desmaiar de sono
    desmaiar de fome
    não inch*
    sem inch*
    nem inch*
    nenhum inch*
    não tenho inch*
    não há inch*
    não está inchad*
    não estão inchad*
    não estou inchad*
    não está nada inchad*
    não estão nada inchad*
    não ficou inchad*
    não ficaram inchad*
    não tenho os olhos inchados
    não tenho os lábios inchados
    não tenho a língua inchada
    não tenho a boca inchada
    não tenho a cara inchada
    não tenho o rosto inchado
    inchaço … já passou
    inchaço … já desapareceu
    olho ao espelho
    olho no espelho
    olho de vez em quando
    não vejo inch*
    não vejo a hora
    não vejo diferença*
    não vejo nenhum*
    não vejo nódoa*
    não vejo vermelhid*
    não vejo mancha*
    não vejo marca*
    não vejo altera*
    não vejo mal
    não vejo problema*
    não vejo inconveniente
    não vejo nada de anormal
    não vejo nada de mal
    não vejo nada de estranho
    não vejo nada de especial
    não vejo nada de diferente
    não vejo nada de novo
    não vejo nada diferente
    não vejo nada estranho
    não vejo nada anormal
    não vejo nada inchad*
    não vejo nada vermelh*
    não vejo nada na agenda
    não vejo nada no calendário
    não vejo nada marcad*
    não vejo nada no chat
    não vejo nada no telemóvel
    não vejo nada no celular
    não vejo bem a foto*
    não vejo bem o botão
    não vejo bem os botões
    não vejo bem a diferença
    não vejo bem como
    não vejo com bons olhos
    não consigo ver o botão
    não consigo ver os botões
    não consigo ver a foto*
    não consigo ver as foto*
    não consigo ver o vídeo
    não consigo ver a imagem
    não consigo ver as imagens
    não consigo ver a mensagem
    não consigo ver as mensagens
    não consigo ver o link
    não consigo ver o ficheiro
    não consigo ver o arquivo
    não consigo ver o anexo
    não consigo ver o documento
    não consigo ver o calendário
    não consigo ver a data
    não consigo ver a hora
    não consigo ver a marcação
    não consigo ver as perguntas
    não consigo ver a pergunta
    não consigo ver as respostas
    não consigo ver nada no chat
    não consigo ver nada na app
    não consigo ver diferença*
    não consigo ver a diferença
    não consigo ver resultado*
    não consigo ver os resultados
    não consigo ver inch*
    não consigo ver nódoa*
    n consigo ver o botão
    n consigo ver os botões
    n consigo ver a foto*
    n consigo ver o link
    n consigo ver a mensagem
    não enxergo diferença*
    não enxergo a diferença
    não enxergo mancha*
    não enxergo problema*
    às cegas
    em branco
    ecrã ficou branco
    ecrã ficou preto
    ecrã ficou em branco
    tela ficou branca
    tela ficou preta
    telemóvel ficou preto
    celular ficou preto
    página ficou branca
    foto ficou preta
    cabelo ficou branco
    cabelo a ficar branco
    cabelo ficando branco
    cabelo branco
    cabelos brancos
    vinho branco
    chá preto
    chá branco
    café preto
    roupa branca
    roupa preta
    roupa azul
    roupa escura
    calças brancas
    calças pretas
    blusa branca
    blusa preta
    camisola branca
    camisola preta
    creme branco
    luz azul
    nódoa* negra*
    black friday
    para pele negra
    para pele branca
    para pele escura
    pele branquinha
    bancada de mármore
    bolo mármore
    bolo de mármore
    sem dor
    sem dores
    sem muita dor
    sem muitas dores
    sem dor ou febre
    sem dores ou febre
    nem dor
    nem dores
    nenhuma dor
    não tenho dor
    não tenho dores
    não tenho mais dor
    não tenho mais dores
    não tenho tido dor
    não tenho tido dores
    não tenho muita dor
    não tenho muitas dores
    não tenho tanta dor
    não tenho dor ou febre
    não sinto dor
    não sinto dores
    não sinto mais dor
    não sinto muita dor
    não há dores
    não tive dor
    não tive dores
    não tive muita dor
    não tive muitas dores
    não estou com dor
    não estou com dores
    n tenho dor
    n tenho dores
    não é uma dor forte
    dor não é forte
    dor não é muito forte
    dor não é intensa
    dor forte já passou
    não é pior
    não está pior
    não está a piorar
    não está piorando
    não piorou
    não piora
    não aumentou
    não aumenta
    não está a aumentar
    não está aumentando
    não é insuportável
    não dói
    não me dói
    não dói muito
    não me dói muito
    não dói assim muito
    não dói tanto
    não me dói tanto
    não dói mais
    não me dói mais
    não doem
    não está a doer muito
    não está a doer
    não está doendo
    não está mais doendo
    já não dói
    n dói
    dói muito pouco
    dói me muito pouco
    dói muito menos
    dói me muito menos
    dói mais ou menos
    dói me mais ou menos
    dói menos
    cada vez menos dor
    cada vez menos dores
    cada vez dói menos
    cada vez mais fraca
    cada vez mais leve
    não aguento mais esperar
    não aguento mais o calor
    não aguento mais este calor
    não aguento mais o frio
    já não aguento esperar
    já não aguento o calor
    já não aguento este calor
    já não aguento mais esperar
    dor de cotovelo
    dores de crescimento
    sem febre
    sem febres
    não tenho febre
    não tenho tido febre
    não tive febre
    não tem febre
    não teve febre
    não há febre
    não é febre
    não deu febre
    não fiz febre
    não estou com febre
    não estou febril
    não tenho nem febre
    não tenho mais febre
    já não tenho febre
    n tenho febre
    n tive febre
    nem febre
    nenhuma febre
    febre dos fenos
    febre do feno
    febre amarela
    febre aftosa
    febre do ouro
    febre de sábado
    febre já passou
    sem febre ou arrepios
    sem febre ou calafrios
    não tenho febre ou arrepios
    não tenho febre ou calafrios
    sem arrepios
    sem calafrios
    nem arrepios
    nem calafrios
    não tenho arrepios
    não tenho calafrios
    não tenho tido arrepios
    não tive arrepios
    não tive calafrios
    n tenho arrepios
    sem tremores
    não tenho tremores
    tenho 38 anos
    tenho 39 anos
    calor de 40 graus
    calor de 39 graus
    calor de 38 graus
    lavar a 40 graus
    40 graus à sombra
    40 graus lá fora
    quando olho para
    olho para o espelho
    olho para a foto*
    olho para as foto*
    olho para o inchaço
    olho para a pele
    estacion* … zona azul
    sou de pele negra
    sou de pele branca
    sou de pele escura
    pele é negra
    pele é branca
    pele é escura
    pele é muito branca
    por ter pele negra
    por ter pele branca
    por ter pele escura
    pessoas de pele negra
    tenho pele negra posso
    tenho pele branca posso
    tenho pele escura posso
    tenho pele negra devo
    tenho pele branca devo
    tenho pele negra preciso
    tenho pele negra qual
    tenho pele branca qual
    tenho a pele escura por natureza
    cara não está muito inchada
    rosto não está muito inchado
    cara não está tão inchada
    rosto não está tão inchado
    cara … menos inchada
    rosto … menos inchado
    perdi de vista
    perder de vista
    perdi o de vista
    perdi a de vista
    perder a de vista
    não vejo mais nada no rosto
    não vejo mais nada na pele
    não vejo nada na pele
    não vejo nada na cara
    não vejo nada no rosto
    não vejo nada na zona
    não vejo nada na barriga
    não vejo nada no espelho
    não consigo ver a doutora
    não consigo ver o doutor
    não consigo ver a médica
    não consigo ver o médico
    não consigo ver atrás
    não consigo ver as costas
    não consigo ver bem a foto*
    não consigo ver bem o botão
    não consigo ver o resultado
    não consigo ver o preço
    não consigo ver o horário
    não consigo ver os horários
    não consigo ver a fatura
    não consigo ver a morada
    não consigo ver o endereço
    não consigo ver o código
    não consigo ver o mapa
    não consigo ver vos
    não enxergo o botão
    não enxergo os botões
    não enxergo inch*
    sem alteração da visão
    sem alterações da visão
    sem alterações na visão
    sem alteração na visão
    não tenho alterações na visão
    não tenho alterações da visão
    nem alterações na visão
    não tenho alteração da visão
    não me custa respirar
    não custa respirar
    não me custa a respirar
    não me custa engolir
    menos forte
    não é forte
    não é tão forte
    não é muito forte
    não lateja
    não está a latejar
    me dá agonia
    dá me agonia
    água a 38 graus
    água a 40 graus
    arrepios só de pensar
    arrepios na espinha
    ecrã está branco
    ecrã está preto
    tela está branca
    tela está preta
    página está branca
    página está em branco
    telemóvel está preto
    coisa está preta
    tipo rede social
    não está branca
    não está preta
    escura do sol
    tela tá branca
    tela tá preta
    coisa tá preta
    não consigo ver se está
    não consigo ver se ficou
    não consigo ver se tenho
    não consigo ver onde carreg*
    não consigo ver onde clic*
    não consigo ver nenhuma diferença
    não consigo ver nenhum inch*
    não consigo ver nenhuma mancha
    está um calor insuportável
    38 graus lá fora
    39 graus lá fora
    38 graus na rua
    39 graus na rua
    40 graus na rua
    não tenho temperatura
    a doer muito pouco
    não muito
    muito menos
    muito melhor
    muito pouco
    bastante melhor
    muito obrigad*


## Comandos e ajuda

whoami =
    O seu id no Telegram é <code>{ $id }</code>.
    O seu papel aqui: { $role }
whoami-group = O id deste grupo é <code>{ $id }</code>, para alerts_chat.
whoami-topic = O número deste tópico é <code>{ $id }</code>, para alerts_topic.
role-anyone = paciente ou visitante
role-staff = equipa
role-admin = administração

help-heading-patient = <b>Em que posso ajudar</b>
help-write = Numa emergência, ligue { $emergency }. Depois de aceitar, o que escrever aqui chega a { $clinic }.
help-checkin = dizer-nos agora como está
help-progress = uma imagem das suas respostas
help-language = outra língua
help-settings = hora das perguntas, fuso horário
help-mydata = tudo o que está guardado a seu respeito
help-delete = apagar tudo o que está guardado a seu respeito
help-next = a sua próxima sessão
help-tips = o que é de esperar e o que evitar
help-contact = telefone e horário
help-privacy = o que fica guardado a seu respeito
help-stop = não receber mais mensagens
help-resume = recomeçar
help-whoami = o seu id no Telegram
help-help = esta lista


## O documento para aprovação (`aftercare transcript`)
# Os títulos próprios dele; quem é paciente nunca os vê.

paper-title = Textos para pacientes: { $clinic }
paper-intro = Aqui estão todos os textos para pacientes, pela ordem em que aparecem, com os botões desenhados como caixas. É precisa a aprovação médica da própria clínica antes de os usar. As correções fazem-se no ficheiro { $file }.
paper-example = Os nomes, as datas e as respostas são inventados.
paper-taps = toca em { $label }
paper-short = Aparece por um momento por cima do chat:
paper-changes = A mensagem passa a ser:
paper-picture = (imagem)
paper-file = Ficheiro:
paper-rest = Textos que não aparecem na história acima
paper-rest-intro = Mostram-se com valores inventados. A palavra à esquerda é o nome do texto no ficheiro.
paper-warnings = Palavras que fazem aparecer o texto de emergência
paper-warnings-intro = Estas listas nunca se mostram a pacientes. Um asterisco vale por qualquer terminação, … por até três palavras.
paper-sign = Lido e aprovado para uso com pacientes
paper-sign-name = Nome
paper-sign-role = Função
paper-sign-date = Data
paper-sign-signature = Assinatura

scene-link = O link e o consentimento
scene-cards = O cartão de cuidados de cada tratamento
scene-well = Um questionário: tudo bem
scene-mild = Um questionário: leve e moderado, mudado depois
scene-amber = Um questionário que a clínica deve ver
scene-red = Um questionário com um sinal que não pode esperar
scene-silent = Um questionário que fica sem resposta
scene-words = O que uma pessoa escreve e envia
scene-appointment = A próxima sessão: lembretes, perguntas, outra data
scene-own = Dados próprios, definições, língua
scene-shared = Duas pessoas no mesmo telefone
scene-end = Parar, recomeçar, apagar
scene-lost = Caminhos errados


## Respostas curtas a um toque (no máximo 200 caracteres, sem marcas)

toast-not-yours = Este botão é para outra pessoa.
toast-older-checkin = Estas perguntas são antigas; nada foi registado. Use as mais recentes, mais abaixo, por favor. Se agora houver algum problema, ligue para { $phone }.
toast-checkin-closed = Estas perguntas já fecharam. Se alguma coisa mudou, escreva-nos aqui.
toast-answered-already = Esta pergunta já tem resposta. Use os botões que vê agora, por favor.
toast-agreed-already = Já respondeu a esta pergunta.
toast-appointment-changed = Esta data entretanto mudou. /next mostra como está agora.
toast-call-asked = A clínica já tem o seu pedido para lhe telefonar. Se não puder esperar, ligue para lá, por favor.
toast-day-gone = Este dia ou esta hora já não se pode escolher. Escolha outra opção, por favor.
toast-questions-over = Estas perguntas já terminaram. Se tiver alguma coisa a dizer, escreva aqui.
toast-nothing-changed = Nada mudou: já estava assim, ou essa sessão já passou.
toast-told-already = A clínica já foi avisada. Não espere pela resposta: ligue para { $phone } ou para o número de emergência agora.
toast-claimed = Este alerta agora é seu.
toast-resolved = Resolvido.
toast-taken = { $name } já tem este alerta.
toast-resolved-by = Já resolvido por { $name }.
toast-wish-over = Este pedido já está decidido. /patient mostra como ficou.
toast-wish-past = Essa data já passou.
toast-trouble = Alguma coisa falhou do nosso lado. Se for importante, ligue para a clínica, por favor.


## Para a equipa: alertas

alert-red = 🔴 <b>RED</b> · <b>{ $who }</b>
alert-amber = 🟠 <b>AMBER</b> · <b>{ $who }</b>
alert-when = { $day ->
        [0] Dia da sessão { $number } de { $total }
       *[other] Dia { $day } depois da sessão { $number } de { $total }
    } · { $treatment }
alert-reported = Comunicado { $at }
alert-why = ❗ { $reason }
alert-answers = Respostas agora: { $answers }
alert-asked = Perguntado: questionário do dia { $day }, enviado { $at }
alert-emergency-told = O texto de emergência foi enviado: ligar { $emergency } ou para a clínica.
alert-emergency-refused = ⚠️ <b>O texto de emergência não chegou à pessoa. Telefone já.</b>
alert-unclaimed = <b>Ninguém tem este alerta: toque em Assumir.</b> Uma resposta a esta mensagem chega à pessoa.
alert-claimed = ✋ <b>{ $name }</b> tem este alerta desde { $at }. Uma resposta a esta mensagem chega à pessoa.
alert-resolved = ✅ Resolvido por { $name }, { $at }.
alert-resolution = 📝 { $text }
# O que se disse desde que o alerta surgiu, uma linha cada.
said-by-patient = { $at } 💬 { $text }
said-by-staff = { $at } ↩️ { $name }: { $text }
said-text = texto
said-photo = 📷
said-voice = 🎤
said-video = 🎬
said-document = 📎
alert-again = 🔔 <b>Ainda por assumir: chamada { $page }</b>
alert-more = 🔔 <b>Foi comunicado mais</b>
alert-released = 🔔 <b>Quem tinha este alerta já não está na equipa</b>
alert-group-closed = ⚠️ Não é possível chegar ao grupo da equipa; por isso, isto vem em privado.
alerts-none = Não há alertas em aberto.
alerts-many = { $count ->
        [one] Há { $count } alerta em aberto.
       *[other] Há { $count } alertas em aberto.
    } { $shown ->
        [one] O mais antigo ({ $shown }):
       *[other] Os { $shown } mais antigos:
    }

button-claim = Assumir
button-resolve = Resolver
button-note = ✏️ Escrever uma nota
resolution-phoned = Por telefone
resolution-answered = Respondido
resolution-seen = Visita à clínica
resolution-sent-on = Encaminhamento médico
toast-noted = Registado.
toast-noted-already = Já está registado como acabou.
toast-staff-in-settings = Está no ficheiro de configuração, secção [staff], e só aí se pode remover.
toast-staff-gone = Já não está na equipa.
toast-staff-last-admin = Não há mais ninguém na administração. Convide primeiro outra pessoa.

reason-breathing = Dificuldade em respirar, ou lábios, olhos ou língua a inchar: pode ser uma reação alérgica
reason-vision = A visão alterou-se: pode ser um vaso obstruído
reason-skin = Pele branca, marmoreada, lívida ou preta: pode ser um vaso obstruído
reason-pain = Dor forte ou que aumenta: pode ser um vaso obstruído ou uma infeção
reason-fever = Febre ou arrepios de frio: pode ser uma infeção
reason-spreading = Vermelhidão ou calor que alastra: pode ser uma infeção
reason-pus = Pus ou corrimento: pode ser uma infeção
reason-lump = Caroço novo ou ponto duro: pode ser uma infeção tardia (micobactérias) ou um nódulo
reason-severe = { $symptom }: grau forte
reason-worse = { $symptom }: pior do que na resposta anterior
reason-lingering = { $symptom }: ainda grau moderado ou pior, quando já devia ter diminuído
reason-new-redness = Vermelhidão nova, quando já devia ter passado
reason-late-bruising = Ainda há nódoas negras, quando já deviam ter passado
reason-free-text = A pessoa escreveu alguma coisa
reason-photo = A pessoa enviou uma foto, um vídeo ou uma mensagem de voz
reason-call = A pessoa pede um telefonema
reason-words = O que a pessoa escreveu soa a um sinal de alerta: ler já, por favor
reason-urgent = A pessoa diz que é um dos sinais de alerta
reason-silent = Os últimos questionários ficaram sem resposta

short-sign-breathing = respiração ou lábios, olhos, língua inchados
short-sign-vision = visão
short-sign-skin = pele branca, marmoreada, lívida, preta
short-sign-pain = dor forte ou que aumenta
short-sign-fever = febre ou arrepios de frio
short-sign-spreading = vermelhidão ou calor que alastra
short-sign-pus = pus ou corrimento
short-sign-lump = caroço novo

# { $when }: o dia do tratamento, como o diz relay-day.
relay-day = { $day ->
        [0] dia da sessão { $number } de { $total }
       *[other] dia { $day } depois da sessão { $number } de { $total }
    }
relay-text = 💬 <b>{ $who }</b>, { $when }:
    { $text }
relay-unsaid = ⚠️ Este telefone é partilhado por { $whose }. Não foi dito de quem se trata.
relay-about = 👤 O que chegou em { $at } diz respeito a <b>{ $who }</b>.
relay-staff = ↩️ <b>{ $name }</b> a <b>{ $who }</b>:
    { $text }
relay-edited = ✏️ <b>{ $who }</b>, { $when }, corrige uma mensagem:
    { $text }
relay-photo = 📷 <b>{ $who }</b>, { $when }: uma foto. { $text }
relay-voice = 🎤 <b>{ $who }</b>, { $when }: uma mensagem de voz. { $text }
relay-video = 🎬 <b>{ $who }</b>, { $when }: um vídeo. { $text }
relay-document = 📎 <b>{ $who }</b>, { $when }: uma imagem ou um PDF, enviado como ficheiro. { $text }
relay-lost = ⚠️ <b>{ $who }</b> enviou algo que não consegui passar. Telefone, por favor, ou peça uma foto ou um texto.


## Para a equipa: avisos

notice-group-lost =
    ⚠️ <b>Fui removido do grupo da equipa.</b> A partir de agora, os alertas e as notas chegam-lhe aqui, em privado. Seguem os alertas em aberto.
    Para mudar isso, volte a juntar-me ao grupo.
notice-group-found = ✅ Estou de novo neste grupo: a partir de agora, os alertas e as notas chegam aqui. Segue o que está em aberto.
notice-group-moved =
    O grupo da equipa é agora um supergrupo e tem um id novo. Já uso o novo. Para o ficheiro de configuração, quando houver tempo:
    <code>alerts_chat = { $id }</code>
notice-group-left = 🚪 <b>{ $name }</b> (<code>{ $id }</code>), que não é da equipa, juntou-me a «{ $title }». Não disse lá nada e vou sair.
notice-staff-joined = 👋 <b>{ $name }</b> (<code>{ $id }</code>) já está na equipa. Papel: { $role } · convite de { $by }
notice-declined = { $who } abriu o link e disse não ao acompanhamento.
notice-stopped = ⚠️ { $who } parou as perguntas e os lembretes. Em caso de preocupação, telefone, por favor.
notice-blocked = 🚫 { $who } bloqueou o bot ou saiu do Telegram. Por aqui já nada chega: telefone, por favor.
notice-unblocked = { $who } desbloqueou o bot e volta a receber mensagens.
notice-next-confirmed = { $who } afinal mantém a sessão de { $when }.
wish-choosing =
    📅 <b>{ $who }</b> pede para mudar a sessão de { $when }, e talvez ainda escolha uma data.
    Nova data: <code>/reschedule { $code }; AAAA-MM-DD HH:MM</code>
wish-asked =
    📅 <b>{ $who }</b> pede para mudar a sessão de { $when } para <b>{ $wish }</b>.
    Outra data: <code>/reschedule { $code }; AAAA-MM-DD HH:MM</code>
wish-agreed = ✅ <b>{ $who }</b>: mudança de { $when } para <b>{ $wish }</b>, por { $name }.
wish-not-possible = ❌ <b>{ $who }</b>: { $wish } não é possível, diz { $name }. Mantém-se a sessão de { $when }.
wish-not-possible-late = ❌ <b>{ $who }</b>: { $wish } não é possível, diz { $name }. A data de { $when } já passou: não há nada marcado.
wish-over = 📅 <b>{ $who }</b>: o pedido para mudar a sessão de { $when } está decidido.
button-agree-wish = ✅ Aceitar e mudar
button-refuse-wish = Não é possível
notice-next-cancel-asked =
    ❌ { $who } cancelou a sessão de { $when }.
    Nova data: <code>/reschedule { $code }; AAAA-MM-DD HH:MM</code>
notice-presession =
    📝 { $who } antes da sessão de { $when }:
    { $answers }
notice-presession-nothing = 📝 { $who } antes da sessão de { $when }: nada se aplica.
notice-deleted = 🗑 { $code } apagou tudo o que estava guardado a seu respeito. Já nada se envia para esse chat.
notice-deleted-open = 🗑 ⚠️ { $code } apagou tudo o que estava guardado a seu respeito <b>com um alerta em aberto</b>. Em caso de preocupação, telefone, por favor.
notice-undelivered-refused = ⚠️ { $who }: o Telegram não aceitou { $what } de { $at }. Não chegou.
notice-undelivered-unknown = ⚠️ { $who }: não se sabe se chegou { $what } de { $at }. A resposta do Telegram nunca veio.
notice-undelivered-expired = ⚠️ { $who }: não foi possível enviar a tempo { $what } de { $at }; já não se envia.
notice-expired =
    ⚠️ O bot não estava a funcionar, ou não tinha ligação. { $count ->
        [one] Uma mensagem já não servia e não foi enviada
       *[other] { $count } mensagens já não serviam e não foram enviadas
    }:
    { $what }
notice-unopened =
    🔗 { $who } ainda não abriu o link de { $at }.
    Um novo: <code>/link { $code }</code>
notice-unopened-several =
    🔗 { $count ->
        [one] { $count } link está
       *[other] { $count } links estão
    } por abrir há um dia. <code>/link CÓDIGO</code> cria um novo.
    { $what }
notices-heading = 📋 <b>{ $count ->
        [one] Mais { $count } aviso
       *[other] Mais { $count } avisos
    }</b>

# O resumo da manhã, e /today. A primeira linha vê-se no ecrã bloqueado.
overview-heading = ☀️ <b>Hoje na clínica</b>
overview-more = … e mais { $count }
overview-sessions = 📅 <b>Sessões: { $count }</b>
overview-session = { $at } · { $who } · { $treatment } { $number }/{ $total } · { $state }
overview-session-after = { $at } · { $who } · { $treatment }, depois de { $number }/{ $total } · { $state }
overview-checkins = ✉️ <b>Questionários: { $count }</b>
overview-checkins-counted = ✉️ <b>Questionários: { $count }</b>{ $nudges ->
        [0] {""}
       *[other] {" "}· segundos avisos: { $nudges }
    }
overview-checkin = { $at } · { $who } · dia { $day } · { $state }
overview-unclaimed = ❗ <b>Alertas que ninguém tem: { $count }</b>
overview-claimed = ✋ <b>Alertas assumidos, ainda em aberto: { $count }</b>
overview-alert = { $level ->
        [RED] 🔴
       *[other] 🟠
    } { $who } · { $raised }
overview-alert-claimed = { $level ->
        [RED] 🔴
       *[other] 🟠
    } { $who } · { $raised } · a cargo de: { $name }
overview-wishes = 🔁 <b>Esperam outra data: { $count }</b>
overview-wish = { $who } · { $when } → { $wish }
overview-wish-open = { $who } · { $when } → data ainda por escolher
overview-silent = 🔕 <b>Não respondem: { $count }</b>
overview-unopened = 🔗 <b>Links por abrir: { $count }</b>
overview-link = { $who } · desde { $at }
overview-link-expired = { $who } · desde { $at }, expirado
overview-undelivered = ⚠️ <b>Por entregar: { $count }</b>
overview-lost = { $who } · { $what }: { $state }
overview-blocked = 🚫 <b>Bloquearam o bot: { $count }</b>
asked-waiting = por enviar
asked-open = em aberto
asked-answered = respondido
asked-closed = sem resposta
today-nothing = Hoje não há nada previsto.

missed-checkin = { $code }: o questionário do dia { $item }
missed-reminder = { $code }: o lembrete { $item } antes da sessão
notice-failed = ⚠️ { $who }: não foi possível preparar { $what }; nada foi enviado. O motivo está no registo (log).
notice-not-heard = ⚠️ { $who } fez aqui alguma coisa que não ficou registada, por causa de um erro no bot. Pergunte-lhe, por favor.
notice-link-refused = { $who }: não consigo escrever a quem pediu este link. Abra @{ $bot } em privado, por favor, toque em Iniciar, e depois: <code>/link { $code }</code>

kind-checkin = o questionário
kind-checkin-now = as perguntas que a pessoa pediu
kind-presession = as perguntas antes da sessão
kind-calendar = o ficheiro para o calendário
kind-progress = a imagem das respostas
kind-mydata = o ficheiro com os dados guardados
kind-wish = um pedido para mudar uma sessão
kind-nudge = o segundo aviso
kind-reminder = o lembrete
kind-card = o cartão de cuidados
kind-appointment = a data da próxima sessão
kind-message = a sua mensagem
kind-emergency = o texto de emergência
kind-consent = o pedido de consentimento
kind-link = o link
kind-reply = uma resposta
kind-edit = a mudança de uma mensagem
kind-alert = um alerta
kind-page = uma chamada
kind-relay = uma mensagem passada
kind-notice = um aviso
kind-digest = o resumo do dia
kind-passed-on = uma resposta
kind-stats = a imagem dos números
kind-export = o ficheiro com todas as respostas

fate-refused = não aceite pelo Telegram
fate-unknown = não se sabe se chegou
fate-expired = tarde demais, sem envio


## Para a equipa: comandos

help-heading-staff = <b>Para a equipa</b>
help-enroll = fez-se uma sessão: nova inscrição
help-session = fez-se mais uma sessão: paciente já com código
help-patients = todas as pessoas, ou as que se procuram
help-patient = em que ponto está uma pessoa, com botões
help-chart = graus por dia, numa imagem
help-message = escrever a uma pessoa
help-missed = a pessoa não veio
help-pause = pôr o acompanhamento em pausa
help-discharge = terminar o acompanhamento
help-resume-staff = com um código: retomar depois de uma pausa
help-preview = todas as mensagens ainda por vir
help-reschedule = mudar a próxima sessão
help-cancel = cancelar a próxima sessão, ou sair de um formulário
help-alerts = alertas em aberto
help-today = o dia num relance
help-link = um link novo, de uso único
help-unlink = foi a pessoa errada a abrir o link
help-staff = quem está na equipa: convidar, remover
help-erase = apagar uma pessoa da lista para sempre

enrolled =
    ✅ <b>{ $who }</b>
    { $treatment }, sessão { $number } de { $total } · próxima: { $next }

    Mostre este código para ser lido com o telefone, ou envie o link. Funciona uma só vez, durante { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }:
    { $link }
enrolled-in-private =
    ✅ { $code } já tem inscrição. O link chega-lhe em privado.
    Não chegou nada? Abra @{ $bot }, toque em Iniciar, e depois: <code>/link { $code }</code>
session-recorded-told =
    ✅ { $who }: { $treatment }, sessão { $number } de { $total } · próxima: { $next }
    O cartão de cuidados vai a caminho e os questionários estão planeados.
session-recorded-waiting =
    ✅ { $who }: { $treatment }, sessão { $number } de { $total } · próxima: { $next }
    Por agora nada se envia: { $state }.
rescheduled =
    ✅ { $who }: próxima sessão { $next }. Os lembretes foram planeados de novo.
cancelled =
    ✅ { $who }: a sessão de { $next } está cancelada. Não se enviam lembretes.
patient-is-told = A pessoa recebe o aviso.
patient-not-told = ⚠️ A pessoa <b>não</b> recebe o aviso: { $state }.
unlinked =
    ✂️ { $who }: cortada a ligação ao chat que abriu o link; já nada se envia para lá.
    Um link novo: <code>/link { $code }</code>
erase-sure =
    Apagar <b>{ $who }</b> para sempre? Nome, sessões, respostas e mensagens desaparecem e não se podem recuperar.
button-erase = Apagar para sempre
button-keep-patient = Manter
erase-kept = Sem alterações, fica tudo: { $who }.
erased = 🗑 { $code }: tudo apagado.
staff-heading = <b>Na equipa: { $count }</b>
staff-line = • <b>{ $name }</b> · <code>{ $id }</code> · { $role } · { $source }
staff-from-settings = ficheiro de configuração
staff-from-invitation = convite de { $by }, { $at }
staff-in-settings = Quem está no ficheiro de configuração junta-se e remove-se lá.
staff-links-open = { $count ->
        [one] Há { $count } convite ainda por abrir.
       *[other] Há { $count } convites ainda por abrir.
    }
staff-invitation =
    Quem abrir primeiro este link entra na equipa. Papel: <b>{ $role }</b>. Funciona uma só vez, durante { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    }. Não o envie a mais ninguém:
    { $link }
staff-invitation-in-private =
    ✅ O link chega-lhe em privado.
    Não chegou nada? Abra @{ $bot }, toque em Iniciar, e depois: <code>/staff</code>
staff-welcome =
    👋 <b>Damos-lhe as boas-vindas à equipa de { $clinic }.</b> O seu papel aqui: { $role }.

    /help mostra o que pode fazer, /alerts o que está em aberto.
staff-already = Já está na equipa. O seu papel aqui: { $role }. O link não foi usado e continua a funcionar.
staff-remove-sure = Remover <b>{ $name }</b> (<code>{ $id }</code>) da equipa? Os alertas que assumiu voltam a ficar sem ninguém, e os seus links de convite deixam de funcionar.
staff-removed =
    ✂️ <b>{ $name }</b> (<code>{ $id }</code>) já não está na equipa.
    Se houver um grupo da equipa: remova também de lá esta pessoa, no Telegram, por favor. Eu não consigo.
staff-removed-stays = O convite de <b>{ $name }</b> (<code>{ $id }</code>) foi retirado. O nome ainda está no ficheiro de configuração, papel: { $role }. Remova-o lá.
staff-removed-told = Neste chat já não faz parte da equipa de { $clinic }.
staff-role-told = O seu papel aqui é agora: { $role }.
button-invite-staff = Convidar: equipa
button-invite-admin = Convidar: admin
button-remove-staff = Remover { $name }
button-keep-staff = Manter
reply-on-its-way = ✉️ A caminho de { $code }.
reply-unreachable = ⚠️ Não é possível escrever a { $code }: { $state }. Telefone, por favor.
reply-only-text = Consigo passar textos, fotos, vídeos, mensagens de voz e imagens ou PDF enviados como ficheiro. Nada foi enviado.
reply-of-several =
    Esta mensagem não diz respeito a uma só pessoa; não sei a quem quer escrever. Nada foi enviado.
    Escreva, por favor: <code>/message CÓDIGO; TEXTO</code>
staff-not-a-reply =
    Para escrever a uma pessoa em acompanhamento, responda a um alerta ou a algo que ela escreveu.

    /help mostra o que mais pode fazer.

status-heading = <b>{ $who }</b>
status-course = { $treatment }, sessão { $number } de { $total }, feita { $held }
status-appointment = Próxima: { $when } ({ $state })
status-answer = <b>{ $level }</b> · Dia { $day }: { $answers }
status-unfinished = Dia { $day }, por terminar: { $answers }
status-no-answer = Dia { $day }: sem resposta
status-alert = ❗ { $level } em aberto desde { $raised } · a cargo de: { $claimed }
status-undelivered = ⚠️ { $what }: { $state }
status-presession = Antes da sessão: { $answers }

state-invited = link ainda por abrir
state-opened = link aberto, ainda não aceitou
state-declined = disse não
state-active = em acompanhamento
state-stopped = parou as mensagens
state-paused = em pausa
state-discharged = com alta
state-blocked = bloqueou o bot

next-state-none = nenhuma
next-state-planned = por confirmar
next-state-confirmed = confirmada
next-state-move-asked = pede outra data
next-state-cancel-asked = cancelada pela própria pessoa
next-state-cancelled = cancelada
next-state-missed = faltou
next-state-held = feita

preview-heading = <b>Ainda por vir para { $who }</b>, na hora local da pessoa ({ $zone }), { $state }:
preview-if = <b>Agora nada se envia a { $who }: { $state }.</b> Se isso mudasse neste momento, na hora local da pessoa ({ $zone }):
preview-nothing = Nada.
preview-checkin = { $at } · questionário do dia { $count } depois da sessão { $number }
preview-nudge = { $at } · segundo aviso, se o questionário do dia { $count } ainda estiver aberto
preview-reminder-d = { $at } · lembrete, { $count ->
        [one] um dia
       *[other] { $count } dias
    } antes da sessão de { $next }
preview-reminder-h = { $at } · lembrete, { $count ->
        [one] uma hora
       *[other] { $count } horas
    } antes da sessão de { $next }


## Para a equipa: números e exportação
# { $share } é stats-share. Em /stats, cada texto é uma linha ou parte de uma; tudo tem de caber numa mensagem.

help-stats = taxa de resposta, graus por dia, alertas, marcações
help-export = todas as respostas, num ficheiro CSV

stats-title = 📊 <b>{ $period }</b>, { $dates }
stats-dates = de { $since } a { $until }
stats-period-month = Os últimos 30 dias
stats-period-quarter = Os últimos 90 dias
stats-period-year = O último ano
stats-period-all = Tudo até agora
stats-nothing = Nada a mostrar: neste período não houve questionários, alertas nem marcações.
stats-share = { $percent }% de { $count }
stats-time-short = menos de 1 min
stats-time-minutes = { $minutes } min
stats-time-hours = { $hours } h { $minutes } min
stats-time-days = { $days } d { $hours } h

stats-answered = <b>Questionários</b>: respondidos { $share }
stats-answered-none = <b>Questionários</b>: ainda nenhum terminou
stats-answering = Tempo até responder: { $time } (mediana)
stats-alerts = <b>Alertas</b>: RED { $red }, AMBER { $amber } · assumidos { $share } · ainda em aberto: { $open }
stats-alerts-none = <b>Alertas</b>: nenhum
stats-taking = Tempo até assumir: { $median } (mediana), no máximo { $slowest }
stats-booked = <b>Marcações</b>: { $count } · confirmadas antes { $confirmed } · { $outcome }
stats-booked-none = <b>Marcações</b>: nenhuma neste período
stats-kept = cumpridas { $share }
stats-moved = mudadas { $count }
stats-missed = faltas { $count }
stats-cancelled = canceladas { $count }
stats-unknown = por registar { $count }

stats-grades = <b>Graus por dia depois da sessão</b>: % nada · leve · moderado · forte
stats-symptom = <i>{ $symptom }</i>
stats-day = Dia { $day }: { $shares } % de { $count }, mediana: { $median }
stats-more-days = … e mais { $count ->
        [one] { $count } dia
       *[other] { $count } dias
    } com menos respostas

stats-treatments = <b>Por tratamento</b>
stats-months = <b>Por mês</b>, primeiro o mais recente
stats-line = <i>{ $name }</i>: { $figures }
stats-brief-answered = respondidos { $share }
stats-brief-strong = moderado ou forte { $share }
stats-brief-alerts = RED { $red }, AMBER { $amber }
stats-brief-taken = assumidos { $share } em { $time }
stats-brief-nothing = ainda nada
stats-more = … e mais { $count }

stats-picture = <b>Graus por dia depois da sessão</b>, { $dates }. Os números estão na mensagem de /stats.
button-period-month = 30 dias
button-period-quarter = 90 dias
button-period-year = 1 ano
button-period-all = Tudo
button-picture = 🖼 Imagem
toast-no-grades = Neste período não há respostas: não há nada para desenhar.
# Na imagem: curto, sem marcas. chart-spread-day fica antes dos dias, chart-spread-answers antes de quantos responderam.
chart-spread-title = Graus por dia depois da sessão
chart-spread-day = Dia
chart-spread-answers = n

export = { $count ->
        [one] { $count } questionário
       *[other] { $count } questionários
    }, um por linha. O ficheiro contém dados de saúde: guarde-o onde mais ninguém o possa ler.
export-none = Ainda não há respostas: o ficheiro só tem os nomes das colunas.
export-in-private =
    O ficheiro chega-lhe em privado.
    Não chegou nada? Abra @{ $bot }, toque em Iniciar, e depois: /export
export-too-big = O ficheiro passa dos 50 MB que o Telegram aceita; nada foi enviado. No servidor, com o bot parado: <code>aftercare export --output answers.csv</code>.


## Para a equipa: pacientes

patients-all = <b>Pacientes: { $count }</b>
patients-found = <b>«{ $text }»: { $count ->
        [one] { $count } resultado
       *[other] { $count } resultados
    }</b>
patients-page = Página { $page } de { $pages }
patients-none = Ainda não há pacientes. Começa-se com <code>/enroll</code>.
patients-not-found = Nenhum paciente corresponde a «{ $text }». Procuram-se nomes, códigos e tratamentos.
patients-no-code-found = Nenhum paciente corresponde a «{ $text }». Num grupo só se procuram códigos e tratamentos; os nomes, numa conversa privada comigo.
picture-heading = <b>{ $who }</b> · { $treatment }, sessão { $number } de { $total }
picture-none = { $who } ainda não respondeu a nada.
marked-missed = ✅ { $who }: a sessão de { $next } fica registada como falta.
paused =
    ⏸ { $who }, em pausa: sem questionários nem lembretes. A pessoa recebe o aviso.
    Retomar: <code>/resume { $code }</code>
taken-up = ▶️ { $who }: { $state }.
discharged =
    🏁 { $who }, com alta: já nada se envia. O que a pessoa escrever continua a chegar aqui.
    Retomar mesmo assim: <code>/resume { $code }</code>

button-card-preview = 📨 Por vir
button-card-chart = 📈 Gráfico
button-card-alerts = ❗ Alertas
button-card-message = ✏️ Mensagem
button-card-reschedule = 📅 Outra data
button-card-book = 📅 Marcar data
button-card-session = ➕ Sessão feita
button-card-missed = Faltou
button-card-cancel = Cancelar a sessão
button-card-pause = ⏸ Pausa
button-card-resume = ▶️ Retomar
button-card-discharge = 🏁 Dar alta
button-card-link = 🔗 Link novo
button-card-unlink = ✂️ Cortar ligação
button-card-erase = 🗑 Apagar
button-card-keep = Não, voltar
button-card-missed-sure = Sim, faltou
button-card-cancel-sure = Sim, cancelar sessão
button-card-discharge-sure = Sim, dar alta
button-card-unlink-sure = Sim, cortar
sure-missed = Registar como falta a sessão de <b>{ $when }</b> de <b>{ $who }</b>? A pessoa recebe o aviso de que contávamos com a sua visita.
sure-cancel = Cancelar a sessão de <b>{ $when }</b> de <b>{ $who }</b>? A pessoa recebe o aviso.
sure-discharge = Terminar o acompanhamento de <b>{ $who }</b>? Já não chegam questionários nem lembretes.
sure-booked = Próxima sessão registada: { $when }.
sure-unlink = Foi a pessoa errada a abrir o link de <b>{ $who }</b>? Corta-se a ligação a esse chat, e é preciso um link novo.
toast-changed-since = Isto entretanto mudou; nada foi feito. A ficha mostra como está.
toast-patient-gone = Esta ficha já não existe: os dados foram apagados.
toast-no-alerts = Já não há nenhum alerta em aberto.

audit-heading = <b>Quem viu ou mudou o quê</b>
audit-line = { $at } · { $who }: { $what }
audit-by-bot = o bot
audit-by-patient = a própria pessoa
audit-enroll = fez a inscrição
audit-session = registou uma sessão
audit-looked-at = viu a ficha
audit-previewed = viu o que está por vir
audit-charted = viu o gráfico
audit-reschedule = mudou a próxima sessão
audit-cancel = cancelou a próxima sessão
audit-missed = registou a sessão como falta
audit-claim = assumiu um alerta
audit-resolve = resolveu um alerta
audit-resolution = registou como acabou um alerta
audit-wrote-to = escreveu à pessoa
audit-link = criou um link novo
audit-unlink = cortou a ligação ao chat
audit-pause = pôs o acompanhamento em pausa
audit-resume = retomou o acompanhamento
audit-discharge = deu alta
audit-link-opened = abriu o link
audit-consent = aceitou
audit-declined = disse não
audit-stop = parou as mensagens
audit-blocked = já não recebe mensagens
audit-unblocked = volta a receber mensagens
audit-language = escolheu uma língua
audit-timezone = mudou o fuso horário
audit-checkin-hour = mudou a hora das perguntas
audit-appointment-planned = afinal mantém a próxima sessão
audit-appointment-confirmed = confirmou a próxima sessão
audit-appointment-move-asked = pediu outra data
audit-appointment-cancel-asked = cancelou a próxima sessão
audit-mydata = pediu os dados guardados
audit-checkin-asked = pediu as perguntas
audit-presession = respondeu antes de uma sessão
audit-note-about = disse a quem diz respeito uma mensagem
audit-appointment-wished = propôs outra data
audit-wish-agreed = aceitou outra data
audit-wish-not-possible = recusou outra data


## Para a equipa: formulários
# { $place }: private, ou group, onde o bot só ouve o que responde à sua mensagem.

form-heading-enroll = <b>Nova inscrição</b>
form-heading-session = <b>{ $who }: fez-se hoje uma sessão</b>
form-heading-reschedule = <b>{ $who }: outra data</b> (até agora { $booked })
form-heading-book = <b>{ $who }: data da próxima sessão</b>
form-heading-message = <b>Mensagem para { $who }</b>
form-heading-note = <b>Nota sobre o alerta de { $who }</b>
form-given-name = Nome: { $name }
form-given-treatment = { $treatment }
form-given-course = { $treatment }, sessão { $number } de { $total }
form-given-next = Próxima: { $next }
form-name = Como se chama a pessoa? Escreva aqui o nome, por favor.
form-treatment = Que tratamento?
form-course = Que sessão foi? Toque, ou escreva assim: 2/8.
form-next =
    Quando é a próxima sessão? { $place ->
       *[private] Toque, ou escreva: 2026-12-14 10:00, ou +3w.
        [group] Toque, ou responda a esta mensagem: 2026-12-14 10:00, ou +3w.
    }
form-sure = Está certo?
form-text =
    { $place ->
       *[private] Escreva aqui agora, por favor.
        [group] Escreva em resposta a esta mensagem, por favor.
    }
form-tap = Toque num dos botões acima, por favor. Com /cancel sai do formulário.
form-left = Formulário fechado. Nada mudou.
form-laid-aside = { $heading } ⤵️
form-in-private =
    O resto pergunto numa conversa privada, porque os nomes não são para um grupo: @{ $bot }
    Não chegou nada? Abra-a, toque em Iniciar, e depois /enroll.
button-calendar = 📅 Calendário
button-none-yet = Ainda nenhuma
button-leave = Sair
button-form-enroll = ✅ Inscrever
button-form-session = ✅ Registar
button-form-reschedule = ✅ Mudar
button-form-book = ✅ Marcar
toast-form-over = Este formulário já foi entregue ou fechado.
toast-form-not-yours = Outra pessoa da equipa está a preencher este.
toast-form-elsewhere = O formulário já vai noutra pergunta.
kind-form = uma pergunta para si
kind-chart = uma imagem para si
notice-form-refused = Não consigo escrever em privado a { $name }. Abra @{ $bot }, por favor, toque em Iniciar, e depois /enroll.


## Para a equipa: o que estava errado num comando

bad-count =
    { $found ->
        [0] Não foi dado nada
        [one] Foi encontrada uma parte
       *[other] Foram encontradas { $found } partes
    }; { $expected ->
        [0] depois deste comando não se escreve nada.
        [one] só é preciso um código de paciente.
       *[other] são precisas { $expected }, com «;» entre elas.
    }
bad-code = «{ $found }» não é um código de paciente. Os códigos são assim: P-0001.
bad-name-empty = Falta o nome.
bad-name-long = O nome tem { $found ->
        [one] { $found } carácter
       *[other] { $found } caracteres
    }; o máximo é { $most }.
bad-treatment = «{ $found }» não é um tratamento. Seria <b>{ $nearest }</b>? Possíveis: { $allowed }
bad-treatment-unlike = «{ $found }» não é um tratamento. Possíveis: { $allowed }
bad-course = «{ $found }» não é uma sessão de um tratamento. Escreve-se 2/6: a segunda de seis.
bad-course-zero = «{ $found }»: as sessões contam-se a partir de 1.
bad-course-over = Sessão { $number } de { $total }: este tratamento tem só { $total ->
        [one] { $total } sessão
       *[other] { $total } sessões
    }.
bad-course-long = Um tratamento de { $total ->
        [one] { $total } sessão
       *[other] { $total } sessões
    }: o máximo é { $most }.
bad-course-held = { $code } já fez a sessão { $number } de { $total }. A próxima tem um número mais alto.
bad-linked = { $code } já abriu um link. Se foi a pessoa errada, use primeiro /unlink.
bad-discharged = { $code } já teve alta. Para retomar o acompanhamento, use /resume.
bad-next = «{ $found }» não é uma data. Escreva 2026-12-14 10:00, ou +3w (daqui a três semanas, a esta hora), +3w 10:00, ou - para nenhuma.
bad-next-past = «{ $found }» já passou. Na clínica é agora { $now }.
bad-next-far = «{ $found }» fica demasiado longe; o mais tarde possível é { $most }.
bad-next-gap = { $found } não existe em { $zone }: nessa noite os relógios passam de { $start } para { $end }.
bad-next-none = Aqui é precisa uma data. Para cancelar a sessão, use /cancel.
bad-not-missed-yet = A sessão de { $code } ainda está para vir: { $when }. Para a tirar já, use /cancel.
bad-not-active = { $code } não se pode pôr em pausa: { $state }. Só se pode com quem está em acompanhamento.
bad-not-held = A equipa não pode retomar { $code }: { $state }. Só se pode se foi a equipa a pôr a pausa ou a dar alta.
bad-text-empty = Falta o texto.
bad-changed-since = A próxima sessão de { $code } mudou entretanto: { $when }. Nada foi feito; comece de novo.
bad-text-long = O texto tem { $found } caracteres; pode ter no máximo { $most }.
bad-no-appointment = { $code } não tem nenhuma sessão marcada. Para marcar uma, use /reschedule.

usage-enroll =
    <b>Uso:</b> <code>/enroll NOME; TRATAMENTO; K/N; PRÓXIMA</code>
    <b>Exemplo:</b> <code>/enroll Anna Petrova; face; 2/6; +3w 10:00</code>
usage-session =
    <b>Uso:</b> <code>/session CÓDIGO; TRATAMENTO; K/N; PRÓXIMA</code>
    <b>Exemplo:</b> <code>/session P-0001; face; 3/6; +3w 10:00</code>
usage-patient =
    <b>Uso:</b> <code>/patient CÓDIGO</code>
    <b>Exemplo:</b> <code>/patient P-0001</code>
usage-preview =
    <b>Uso:</b> <code>/preview CÓDIGO</code>
    <b>Exemplo:</b> <code>/preview P-0001</code>
usage-reschedule =
    <b>Uso:</b> <code>/reschedule CÓDIGO; PRÓXIMA</code>
    <b>Exemplo:</b> <code>/reschedule P-0001; +3w 10:00</code>
usage-link =
    <b>Uso:</b> <code>/link CÓDIGO</code>
    <b>Exemplo:</b> <code>/link P-0001</code>
usage-unlink =
    <b>Uso:</b> <code>/unlink CÓDIGO</code>
    <b>Exemplo:</b> <code>/unlink P-0001</code>
usage-erase =
    <b>Uso:</b> <code>/erase CÓDIGO</code>
    <b>Exemplo:</b> <code>/erase P-0001</code>
usage-chart =
    <b>Uso:</b> <code>/chart CÓDIGO</code>
    <b>Exemplo:</b> <code>/chart P-0001</code>
usage-message =
    <b>Uso:</b> <code>/message CÓDIGO; TEXTO</code>
    <b>Exemplo:</b> <code>/message P-0001; Envie-nos uma foto, por favor.</code>
usage-missed =
    <b>Uso:</b> <code>/missed CÓDIGO</code>
    <b>Exemplo:</b> <code>/missed P-0001</code>
usage-pause =
    <b>Uso:</b> <code>/pause CÓDIGO</code>
    <b>Exemplo:</b> <code>/pause P-0001</code>
usage-resume =
    <b>Uso:</b> <code>/resume CÓDIGO</code>
    <b>Exemplo:</b> <code>/resume P-0001</code>
usage-discharge =
    <b>Uso:</b> <code>/discharge CÓDIGO</code>
    <b>Exemplo:</b> <code>/discharge P-0001</code>
usage-cancel =
    <b>Uso:</b> <code>/cancel CÓDIGO</code>
    <b>Exemplo:</b> <code>/cancel P-0001</code>
usage-alerts =
    <b>Uso:</b> <code>/alerts</code>
    <b>Exemplo:</b> <code>/alerts</code>
usage-today =
    <b>Uso:</b> <code>/today</code>
    <b>Exemplo:</b> <code>/today</code>
usage-stats =
    <b>Uso:</b> <code>/stats</code>
    <b>Exemplo:</b> <code>/stats</code>
usage-staff =
    <b>Uso:</b> <code>/staff</code>
    <b>Exemplo:</b> <code>/staff</code>
usage-export =
    <b>Uso:</b> <code>/export</code>
    <b>Exemplo:</b> <code>/export</code>

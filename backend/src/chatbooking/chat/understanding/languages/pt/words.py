"""Everyday Brazilian Portuguese: abbreviations, small words, and words that only look like others."""

from __future__ import annotations

SHORTHAND = {
    "vc": "voce",
    "vcs": "voces",
    "ce": "voce",
    "ces": "voces",
    "c/": "com",
    "p/": "para",
    "q": "que",
    "qe": "que",
    "pq": "porque",
    "pfv": "porfavor",
    "pf": "porfavor",
    "pfvr": "porfavor",
    "pff": "porfavor",
    "pls": "porfavor",
    "please": "porfavor",
    "pfavor": "porfavor",
    "blz": "beleza",
    "qto": "quanto",
    "qnto": "quanto",
    "qt": "quanto",
    "quanro": "quanto",
    "hj": "hoje",
    "hje": "hoje",
    "amnh": "amanha",
    "amn": "amanha",
    "amanh": "amanha",
    "tb": "tambem",
    "tbm": "tambem",
    "dps": "depois",
    "dpois": "depois",
    "hr": "hora",
    "n": "nao",
    "nn": "nao",
    "ñ": "nao",
    "naum": "nao",
    "num": "nao",
    "obg": "obrigado",
    "obgd": "obrigado",
    "obrigadu": "obrigado",
    "brigado": "obrigado",
    "brigada": "obrigada",
    "brigadao": "obrigado",
    "brigadinha": "obrigada",
    "vlw": "valeu",
    "vlww": "valeu",
    "flw": "falou",
    "kd": "onde",
    "cade": "onde",
    "qdo": "quando",
    "qnd": "quando",
    "qnt": "quanto",
    "eh": "e",
    "oq": "que",
    "msm": "mesmo",
    "to": "estou",
    "tou": "estou",
    "tô": "estou",
    "ta": "esta",
    "tao": "estao",
    "s/": "sem",
    "sab": "sabado",
    "sabdo": "sabado",
    "qnta": "quinta",
    "qrta": "quarta",
    "qta": "quarta",
    "qui-f": "quinta",
    "qlqr": "qualquer",
    "qlq": "qualquer",
    "qq": "qualquer",
    "agnd": "agendar",
    "kero": "quero",
    "qro": "quero",
    "qria": "queria",
    "quria": "queria",
    "gnt": "gente",
    "bjs": "beijos",
    "bj": "beijos",
    "tdo": "tudo",
    "td": "tudo",
    "mto": "muito",
    "mt": "muito",
    "mtu": "muito",
    "nd": "nada",
    "ngm": "ninguem",
    "aki": "aqui",
    "sla": "sei",
    "ss": "sim",
    "s": "sim",
    "simm": "sim",
    "thanks": "obrigado",
    "thx": "obrigado",
    "sextou": "sexta",
    "prox": "proxima",
    "min": "minutos",
    "tel": "telefone",
    "cel": "celular",
    "zap": "whatsapp",
    "wpp": "whatsapp",
    "sexta-f": "sexta",
    "hola": "oi",
    "hello": "oi",
    "hi": "oi",
    "pra": "pra",
    "orario": "horario",
    "oraro": "horario",
    "appointment": "consulta",
    "book": "marcar",
    "booking": "reserva",
}

FILLERS = (
    "chamado chamada rapaz "
    "porfavor por favor o a os as um uma uns umas de do da dos das em no na nos nas ao aos para pra"
    " pro pras com e ou que me te se lhe meu minha meus minhas seu sua seus suas eu voce voces ele ela"
    " eles elas este esta esse essa isso isto aquele aquela aqui ai la ja muito mais tao tambem ne"
    " entao ah oh eita ola oi opa desculpa desculpe licenca moca moco amigo amiga gente pessoal"
    " querida querido senhor senhora sr sra ser seja seria sou filho filha filhos filhas mae pai"
    " esposa esposo marido mulher namorado namorada irmao irma avo neto crianca bebe sogra tia tio"
    " prima primo so somente apenas tudo todo toda dia dias data hora horas semana minutos nao como"
    " quando qual mesmo mesma algum alguma algo nada outro outra agora depois antes tipo bem bom boa"
    " ok okay valeu obrigado obrigada sim ver vou ir dois pessoas pessoa estar fim kkk kk kkkk rs rsrs"
    " haha email mail telefone celular numero nome contato whatsapp dados consulta vaga horario vez"
    " prof dr dra doutor doutora estou era lo pela pelo pelas pelos atendimento sera the ta estao viu"
    " hein tenho ter marcar marcada tem ha mas porque pois queridos tarde saudacoes att grato grata"
    " beijos abraco abracos"
)

COMMON = (
    "dente dentes "
    "clinica clinicas "
    "barbeiro barbeiros barbearia quero queria queremos quer querem posso pode podem podia poderia"
    " poderiam tenho tem temos tinha ter teria estou estava estamos estao foi fui era eram fazer faz"
    " fazem fez faco fiz dar dou da dao dizer diz disse saber sabe sei chegar chego chega por poe"
    " parece ficar fica ficou achar acho falar fala levar levo deixar deixa seguir segue encontrar"
    " chamar chamo chama vir venho vem pensar penso sair saio sai voltar volto volta tomar conhecer"
    " viver sentir sinto olhar contar conta comecar esperar espera procurar procuro entrar trabalhar"
    " trabalho trabalha escrever perder perdi entender pedir peco receber lembrar terminar permitir"
    " aparecer conseguir consigo servir serve tirar tira tirei manter ler cair mudar muda apresentar"
    " abrir considerar ouvir acabar ganhar ganhou trazer partir morrer aceitar realizar supor"
    " compreender explicar casa coisa coisas caso parte mundo vida tempo homem mulheres gente ponto"
    " lugar forma agua mao maos rosto rua noite noites dia pais cidade amor dinheiro problema"
    " problemas corpo cabeca costas pescoco pes pe perna braco olhos boca nariz nova novo novos"
    " primeira primeiro segunda segundo terceira terceiro quarta quarto quinta ultima ultimo grande"
    " bom boa melhor pior mau ma mal longo comprido curto curta alto alta baixo baixa vermelho"
    " vermelha azul verde preto preta branco branca loiro loira silva soto rosa rosas flor flores cruz"
    " paz sol lua mar ceu leao rei campo campos luz santos santa anjo pena rocha pinto leite lima"
    " machado carneiro coelho pereira oliveira carvalho ninguem nunca sempre jamais quase talvez"
    " enquanto desde ate sem sobre contra onde quem quanto quanta quantos quantas pouco pouca muito"
    " muita muitos demais bastante menos embora senao qualquer ambos cada varios ontem hoje tarde cedo"
    " logo rapido perto longe dentro fora cima frente atras carro moto trem onibus metro cachorro gato"
    " comida jantar almoco cafe colegio escola faculdade escritorio empresa negocio loja local pelo"
    " unha cilios sobrancelha gengiva dor doendo doi geral norte nota notas plano planos mesa massa"
    " missa manta junto junta julia juliana joana marta mario martins marcos mariana luisa cheia custa"
    " custam vale valem preco valor cobram caro barato oferta promocao desconto cartao verdade mentira"
    " certo certa lista pronta vamos venha vai olha anda falta cliente clientes paciente pacientes"
    " alergica alergico gravida gestante interessada interessado mae disponivel livre atrasada"
    " atrasado novamente feliz triste cansada doente ocupada ocupado aniversario casamento festa"
    " evento formatura viagem ferias reuniao aula aulas academia jogo filme musica livro foto fotos"
    " video mensagem chat robo bot maquina humano humana instrucoes anteriores sistema idiota burro"
    " burra lixo merda porra bosta otario imbecil inutil prompt admin pizza piada clima chuva chover"
    " frio calor alguem endereco estacionamento convenio particular recepcao atendente secretaria"
    " pessoa retornar retorna aparecida clara vitoria gloria passo passa passar falou falei fale"
    " contato preciso precisa precisava dizem hora horas urgente criancas adulto idoso aposentado"
    " professor professora motorista diabetico cardiaco restaurante retomar torno sino piso isso issu"
    " casal casais coracao cheguei chegando moro mora nasci comprar vender chato chata"
)

ELSEWHERE = (
    "implante implantes protese proteses dentadura facetas faceta lente lentes coroa coroas botox"
    " harmonizacao preenchimento invisalign alinhador alinhadores raio radiografia tomografia cirurgia"
    " gengivoplastia clarinha cilios sobrancelha sobrancelhas manicure pedicure unha unhas gel"
    " alongamento escova progressiva alisamento luzes mechas tintura coloracao massagem massagens"
    " drenagem linfatica tailandesa shiatsu reiki depilacao laser virilha axila buco peeling"
    " limpeza-de-pele microagulhamento tatuagem piercing maquiagem penteado hidratacao barba"
    " bronzeamento ortopedia dermatologista oftalmologista cardiologista facial bruxismo placa"
    " periodontia gengiva extracao fluor selante"
)

VERBS = (
    "escrev abr beb ench cont aplic mex coloqu pens abr acab aceit ach"
    " acord acredit ador ajud ama apag aprend assist atend avis busc caminh cant cham"
    " cheg chor chov cobr coloc com compr compreend comunic conhec consegu consig consult conta convers"
    " convid corr cort cri cruz cuid deix demor depend desej desenh despec dev dig diss diz dorm durm"
    " elej encant encontr ensin entend entr entreg envi escolh esper esquec estranh estud exist explic"
    " fac falt faz feit fic fiz fum ganh gast gost grav grit imagin import indic inform jog junt lav"
    " lembr ler lev limp mand manej mat melhor met mistur mostr nad oferec olh opin ouc ouv pag par"
    " parec perc perd pergunt perguntas permit pint pon precis prefer prefir prepar prest procur prov"
    " quebr queim queix quer receb recolh recomend record repet repit respond revis romp sab saud seg"
    " sent serv sint sirv sub suger sugir tard tent termin tir toc tom trabalh traga traz vend vir visit"
    " viv volt"
)
"""Stems of everyday verbs."""

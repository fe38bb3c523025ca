"""How Brazilians ask for things."""

from __future__ import annotations

CLASSES = {
    "appt": "consulta consultas horario horarios hora vaga vagas agendamento agendamentos reserva reservas sessao"
    " atendimento marcacao",
    "shift": "mudar muda mude mudem mudo mudamos mudanca trocar troca troque trocamos passar passa passe passem mover"
    " mova mova alterar altera altere alteracao transferir transfere transfira adiantar adianta adiante antecipar"
    " antecipa antecipe atrasar atrasa empurrar jogar joga puxar troco mudarmos",
    "shifted": "muda-la muda-lo passa-la adia-la adia-lo troca-la remarca-la reagenda-la antecipa-la",
    "have": "tem teem tens teria teriam tera ha haveria existe sobrou sobra restou resta",
    "person": "pessoa pessoas humano humana humanos alguem atendente atendentes recepcao recepcionista secretaria"
    " gerente responsavel dono dona operador operadora representante funcionario funcionaria equipe gente pessoal suporte",
    "talk": "falar falo fale falamos conversar converso comunicar contatar contactar papear",
    "call": "ligar ligue liguem liga ligam ligasse ligassem ligarem telefonar telefonem",
    "open": "abre abrem abrir abrirao abrira fecha fecham fechar fecharao aberto abertos aberta abertas fechado"
    " fechados fechada abertura fechamento",
    "work": "atende atendem atenderao trabalha trabalham trabalharao funciona funcionam funcionara",
    "show": "mostre mostra mostrar me diga liste lista listar exiba exibir revele revelar envie passa passe mande",
    "costs": "custa custam vale valem sai saem sairia custaria cobra cobram cobrariam e eh fica ficaria ficam esta ta"
    " sao seria ser cobrado",
    "offer": "fazem faz oferecem oferece realizam realiza tem trabalham trabalha atendem atende praticam prestam"
    " vendem disponibilizam possuem dispoem",
}

INTENTS = {
    "attack": (
        "ignore|ignora|ignorar|esqueca|esquece|desconsidere|desobedeca .. instrucoes|regras|ordens|instrucao|comandos",
        "ignore|esqueca|esquece tudo .. disse|anterior|antes|acima|sabe", "instrucoes anteriores|previas|originais|iniciais", "suas|as instrucoes|regras", "system prompt", "prompt", "jailbreak",
        "voce agora e|eh", "agora voce e|eh", "aja|atue|comporte como", "finja|simule|finge que|ser", "modo desenvolvedor|administrador|admin|deus|debug", "{show} .. clientes|pacientes|senhas|dados",
        "todas as {appt}", "todos os {appt}|clientes|pacientes|dados", "{appt}|dados|telefone|telefones|agenda|numero|prontuario|email de|dos|das|do|da outro|outra|outros|outras|todos|os? clientes|cliente|pacientes|paciente|pessoas|pessoa",
        "de|dos|das|do|da outro|outra|outros|outras cliente|clientes|paciente|pacientes|pessoa|pessoas", "banco|base de dados", "lista de clientes|pacientes", "drop table", "select * from", "< script", "senha|senhas|password", "hackear|invadir|hacker", "api key",
        "quem mais? .. {appt}|agendado|agendada|marcou|marcado|agendou", "quem tem|esta", "sou o? admin|administrador|desenvolvedor|dono", "que|qual horas|hora .. consulta d*|da|do", "quais {appt} .. tem",
    ),
    "abuse": (
        "idiota|idiotas|imbecil|burro|burra|burros|otario|otaria|otarios|merda|bosta|porra|caralho|puta|puto|fdp|inutil|inuteis|lixo|desgraca|desgracado|cuzao|arrombado|babaca|palhaco|palhacos|cacete|ridiculo|ridiculos|vsf|vtnc|tnc|estupido|estupida|vagabundo|ladrao|ladroes|odeio",
        "vai se|te|tomar", "foda|foder|fuder se?", "cala a|boca",
    ),
    "restart": (
        "recomecar|recomeca|recomecamos|reiniciar|reinicia|reinicie|resetar|reseta|reset|restart|recomece", "comecar|comeca|comecamos|comece|iniciar|fazer|tentar|vamos tudo? de novo|novamente|zero", "comecar|comeca|comecamos|comece|iniciar .. outra vez",
        "do|desde|partir zero|inicio|comeco|principio", "do zero", "voltar|volta|volte|voltamos ao|pro|para|no|a o? inicio|comeco|menu|principio|zero", "menu principal|inicial", "zerar|zera tudo|conversa|a", "apaga|apagar|esquece|limpa|limpar|esqueca tudo", "nova conversa", "start over", "de novo desde",
        "volta|voltar tudo", "comecar outra|uma|nova vez|conversa", "vamos comecar|recomecar", "zera|zerar $",
    ),
    "cancel": (
        "cancelar|cancela|cancelo|cancele|cancelem|cancelamento|cancelado|cancelada|cancelamos|cancelei|cancelasse|cancela-la", "desmarcar|desmarca|desmarco|desmarque|desmarquem|desmarcacao|desmarcando|desmarcamos|desmarcada|desmarca-la", "desagendar|desagenda|desagende", "anular|anula|anule|suspender .. {appt}",
        "tirar|tira|tire|retirar|retira|excluir|exclui|exclua|apagar|apaga|remover|remove|remova|deletar|liberar|libera .. minha|meu|a|o|da {appt}|agenda", "nao quero mais|ir|a|o? .. minha|meu {appt}", "nao vou|quero|preciso mais .. {appt}", "nao|n vou|poderei|posso|consigo|irei|conseguirei .. minha|meu|a|o|na|no|da {appt}", "abrir mao da|do", "desistir|desisto|desisti d*|da|do", "nao vou mais",
        "cancel*", "dar baixa",
    ),
    "absent": (
        "nao|n vou|poderei|posso|consigo|irei|conseguirei|dara|vai poder|conseguir|dar? ir|comparecer|chegar|estar|aparecer|mais", "nao irei|comparecerei|vou", "nao vai dar|rolar para|pra|de|por|amanha|hoje", "nao|n vou|vai conseguir|poder|dar",
    ),
    "reschedule": (
        "remarc*|reagend*|adiar|adia|adie|adiamos|adiada|adiamento|reprogram*|posterg*|transferencia|prorrogar", "{shift} .. {appt}|data|dia|agenda|marcado", "{shifted}", "{shift} de|da|do .. para|pra|pro|a|p/", "{shift} para|pra|pro", "{shift} o? dia|horario|data", "{shift} ela|ele|isso|minha .. para|pra|pro", "deixar|colocar|botar|por .. outro|outra dia|data|horario|semana", "outro|outra dia|data|horario .. minha|meu", "{appt} .. {shift}|{shifted}",
        "{shift} .. para|pra|pro .. outro|outra|proxima|segunda|terca|quarta|quinta|sexta|sabado|amanha", "em vez|lugar da|de|do minha", "reschedule", "mudanca de data|dia|horario", "marcar .. outro|outra dia|data|horario .. consulta", "antecipar|adiantar|antecipa|adianta|antecipem",
    ),
    "ask_human": (
        "{talk} .. {person}", "{talk} com", "{talk} contigo|consigo", "{person} real|verdade|humana|humano|mesmo", "^ uma? pessoa|humano|atendente|recepcao|recepcionista|secretaria|gerente|operador porfavor? $", "pessoa|humano|atendente de verdad*|verdade|real|porfavor", "ser humano", "me {call}", "podem|pode|poderia|poderiam|podiam .. me? {call}", "{call} para|pra mim|meu|o", "alguem .. {call}|ajudar|ajude|atender|atenda|responder|responda|falar", "retornar|retornem|retorne|retorna a|minha|me? ligacao|chamada|contato|ligar", "uma ligacao",
        "atendimento humano|pessoal|humanizado", "atendente|humano|humana", "me passa|passe|transfere|transfira|conecta|conecte|encaminha|encaminhe .. com|para|pra|pro|atendente|pessoa|alguem|recepcao|humano", "quero|queria|preciso|prefiro|gostaria de? .. um|uma|com {person}", "ser atendido|atendida por", "tem alguem .. ai|real|$|humano|atendendo", "nao .. robo|bot|maquina|chatbot|robos|ia|maquinas", "sac", "entrar em contato", "entrem|entre em contato", "numero para|pra|que .. ligar|ligo", "posso|quero ligar", "falar por telefone", "contato humano", "suporte", "ajuda humana|de alguem|de uma",
        "telefona|telefonem|telefone|telefonar para|pra|me mim?",
    ),
    "late": (
        "vou|estou|estamos|chegar|chegarei|to|chego|vamos .. atrasar|atrasado|atrasada|atrasados|atrasando", "atrasada|atrasado|atraso|atrasei|atrasar|atrasadinha", "chegar|chego|chegarei|chegando .. tarde", "minutos|min de? atraso", "estou|to|ja|tou a|no? caminho|chegando|la|porta|fora|aqui|embaixo|estacionando", "a caminho", "transito|engarrafamento|engarrafado", "presa|preso no", "cheguei",
    ),
    "topic": (
        "onde|aonde", "endereco|localizacao|localizados|mapa|unidade|unidades|bairro|cep|ubicacao", "como chego|chegar|faco para", "cartao|cartoes|dinheiro|pix|debito|credito|boleto|parcela|parcelam|parcelar|parcelado|recibo|nota|convenio|convenios|unimed|amil|plano|planos|seguro", "forma|formas|meio|meios de pagamento", "pagamento|pagar|pago|pagamentos", "estacionamento|estacionar|vaga de|para|pra carro|moto|estacionar", "wifi|wi-fi|cachorro|animal|pet|acessibilidade|cadeirante",
        "emprego|vaga de emprego|curriculo|contratando|trabalhe|estagio", "promocao|promocoes|desconto|descontos|cupom|instagram|facebook|site", "clima|chover|chuva|temperatura|previsao|tempo", "piada|poema|historia|musica|receita|noticias|presidente|bitcoin|dolar|filme|futebol|jogo|campeonato|flamengo|corinthians|palmeiras|pizza|hamburguer|horoscopo|redacao|capital|loteria", "e|es|eh voce um|uma? robo|bot|humano|maquina|ia|pessoa|real", "voce e|eh .. robo|bot|humano|maquina|ia|pessoa|real|de",
        "que horas sao", "horas|hora sao", "quem e|eh|ganhou|foi|fez|criou|voce|descobriu", "seu nome", "como voce se chama", "quanto tempo|demora|dura", "demora|dura|duracao", "doi|doendo|dor|dores|doeu|sangrando|inchado|inchada|quebrei|quebrou|caiu", "quando|que|qual horas|hora|dia? e|eh|sera|era a? minha|meu", "a que horas|hora e|eh|sera|esta a? minha", "que e|eh|significa|inclui", "inclui|incluso", "perdi|esqueci|deixei meu|minha|um|uma|o|a", "reclamacao|reclamar|queixa|ouvidoria",
        "politica|reembolso|nota fiscal", "preciso levar|fazer|ir|de|estar .. jejum|exame|documento|documentos", "alergia|alergica|gravida|gestante", "telefone|numero|email de|do|da|dos", "qual .. telefone|numero|email|nome|whatsapp", "te amo", "casa comigo", "confirmar|confirma|confirme|lembrar|lembre minha|meu|a", "ordem de chegada", "sem hora|agendar|marcar", "traduz|traduza|escreva|programa|codigo|traduzir", "raiz quadrada", "idade",
    ),
    "ask_price": (
        "quanto|quanta|quantos .. {costs}", "quanto !tempo|demora|dura|antes|mais", "preco|precos|valor|valores|tabela|custo|custos|orcamento|orcamentos|tarifa|mensalidade|taxa", "custa|custam|custaria", "cobram|cobra|cobrado", "caro|caros|barato|barata|carinho", "e|eh|muito cara", "quantos reais", "por quanto", "quanto que",
    ),
    "ask_hours": (
        "{open}", "{work} !com|crianca|criancas|convenio|plano|pelo|me|amil|unimed|bebes|bebe|por", "horario|horarios de|do atendimento|funcionamento|abertura|fechamento|trabalho|voces|expediente", "expediente", "ate|desde|a partir que horas|hora .. {work}|{open}|ficam|estao|tem|fica|vao|vai|vcs|voces", "que|quais dias|dia|horas|hora .. {work}|{open}|ficam|estao|voces|vai|vao", "quando {open}|{work}|voces .. {work}|{open}|?|,",
        "^ o? horario|horarios porfavor? $", "qual e|eh|o|seria|sao? .. horario|expediente", "ficam|fica aberto|abertos|ate", "estao|esta|estarao aberto|abertos|funcionando|atendendo|trabalhando|fechados|fechado", "vai|vao abrir|funcionar|atender|trabalhar|fechar", "funcionando|atendendo", "ate|a que horas|hora", "trabalham|trabalha .. de|aos|no|nos|na",
    ),
    "room": (
        "disponivel|disponiveis|disponibilidade|livre|livres|encaixe|encaixar|brecha|espaco|janela|desocupado|agenda|encaixa", "{have} .. {appt}|data|datas|algo|alguma|lugar|como|jeito|espaco|possibilidade|encaixe", "pode|podem|poderia|poderiam|consegue|conseguem|conseguiria|da|daria .. me? atender|encaixar|ver|receber|marcar|agendar", "me {work}|recebe|recebem|ve|atenda|atendam|atenderia|atenderiam|atender", "que|quais|qual horas|horarios|horario|dias|dia .. {have}|posso|pode|podem|consigo|da|livre|livres|disponivel|disponiveis|vcs|voces|consegue",
        "da para|pra|pro", "tem como", "teria como", "tem algum|alguma|algo", "quando .. pode|podem|posso|consegue|tem|teria|conseguem|da", "qual .. primeiro|primeira|proximo|proxima|mais", "proximo|proxima horario|vaga|data disponivel|livre?", "consigo|conseguiria um|uma|marcar|agendar|horario|ir|ser",
    ),
    "list_services": (
        "que|quais|qual|oq tipo|tipos|servico|servicos|tratamento|tratamentos|procedimento|procedimentos|opcoes|especialidades|especialidade", "que voces|ces|vcs|voce|ce {offer}", "o que|q tem|fazem|oferecem|ha|vcs|voces .. {offer}|$|ai|aqui", "que {offer} ai|aqui|no|na|de|$", "lista|menu|catalogo|cardapio|relacao|portfolio de|dos? servicos|tratamentos|procedimentos|$", "servicos|tratamentos|procedimentos .. {offer}|oferecidos|disponiveis|tem|voces|vcs", "^ os? servicos|tratamentos|procedimentos|especialidades porfavor? $", "seus|os|dos servicos|tratamentos|procedimentos",
        "que mais|outros|outras", "que posso|da|consigo .. fazer|marcar|agendar|pra", "em que podem|pode .. ajudar", "informacoes|info|saber sobre|dos|os servicos|tratamentos|procedimentos", "conhecer os", "que tipos|tipo de",
    ),
    "offers": ("{offer}", "trabalham|trabalha com", "quais|que|qual .. {offer}", "se faz|fazem", "existe|ha|tem"),
    "book": (
        "marcar|marca|marco|marque|marquem|marcacao|marcaria|marcamos|marcasse|agendar|agenda|agende|agendem|agendo|agendaria|agendasse|agendando|reservar|reserve|reservem|reservo", "horario|hora|horarios para|pra|pro|com|na|no|de|amanha|hoje|p/|dia|em|as", "queria|quero|preciso|gostaria|precisava|arrumar|arruma|arranjar|arranja|pegar|conseguir|um|uma|algum|alguma|outro|ter .. {appt}", "passar|ir|dar ai|la|aqui|uma", "ser atendido|atendida", "me encaixa|encaixe|encaixar|coloca|coloque|anota|bota|poe|inclui", "fazer um|uma|a|o|minha|meu", "passar com|em|no|na", "solicitar|programar", "sessao",
    ),
    "noun": ("consulta|vaga|vagas|consultas|agendamento|reserva",),
    "closing": (
        "que|quais|quantas|ate|quando .. horas|hora|dias|quando .. {open}|funciona|funcionam|trabalham|trabalha|atendem", "fecha|fecham|abre|abrem|abrirao|fecharao",
        "horario|horarios de|do atendimento|funcionamento|abertura|fechamento|trabalho", "expediente",
    ),
    "want": (
        "quero|queria|gostaria|preciso|precisava|precisaria|queremos|desejo|prefiro|preferia|preferiria|procuro|quer|necessito|precisamos|gostariamos|adoraria", "posso|poderia|podemos|podia|pode|podem|consigo|consegue|conseguiria|poderiam|possivel", "pode|podia|poderia|vai ser", "seria|e|eh|sera possivel|que|no|na|com|para|pra", "que tal|seja", "melhor|otimo|perfeito|ideal|bom|boa", "serve|fica|ficaria|prefere|interessa|interessado|interessada|funciona|convem|rola|topo|agrada", "da|daria", "vou|irei|iria|vamos|passo|venho", "e se|na|no|com|para", "me ve|da|de|arruma|coloca|encaixa", "estou livre|procurando|querendo|precisando|afim|disponivel", "aceito", "para|pra meu|minha|mim",
    ),
}

COURTESIES = {
    "greet": (
        "oi|ola|oie|oii|oiee|opa|eai|eae|alo|salve|hey|hi|hello|bomdia|boatarde|boanoite|iai|fala|koe|oiii|saudacoes", "bom|boa|boas|bo dia|tarde|noite|tardes|noites|diaa", "tudo bem|bom|certo|joia|tranquilo|ok|beleza|legal ?", "tudo bem|bom|certo|joia|tranquilo|ok com|por|contigo|ai voce|voces|vc|ai|aqui?", "como vai|vao|esta|estao|vcs|voce|voces|ta|e|anda|passou|que? voce|voces|vai|esta|estao|indo|tudo?", "e ai", "tudo bem|bom voce|voces|gente|pessoal|por?", "prazer", "espero que esteja|estejam|voce .. bem", "👋", "🙋", "muito prazer", "td bem|bom|bem", "oi oi", "beleza ?", "fala ai|pessoal|galera|gente", "bom dia|tarde dia|flor?",
    ),
    "affirm": (
        "sim|claro|ok|okay|beleza|fechado|perfeito|certo|certinho|isso|exato|exatamente|correto|confirmo|confirmado|confirmada|positivo|bora|show|joia|combinado|otimo|otima|maravilha|legal|uhum|aham|ahan|yes|sure|tranquilo|bacana|excelente|aceito|concordo|pode|quero|top|massa|fechou|demorou|simm|si|blz|suave|perfeita|maravilhoso|ta|ok|concordo|simplesmente|certissimo|confirmar|boa|obviamente|logico|opa|manda",
        "sim sim|quero|senhor|senhora|porfavor|pode|claro|confirmo|isso|certo|perfeito|ser", "com certeza", "pode ser|marcar|confirmar|sim|agendar|fechar $", "isso mesmo|ai|aí", "ta|esta|tudo bom|bem|certo|otimo|ok|perfeito|beleza|joia|confirmado", "por mim ok|tudo|pode|sim|esta|fechado?", "e isso|esse|essa mesmo|ai?", "de acordo", "sem problema|problemas|duvida", "me serve", "esta bom|bem|otimo|perfeito", "para mim esta|ta|ok .. bom|otimo|perfeito", "👍", "✅", "👌", "🆗", "claro que sim", "acho que sim", "quero sim", "pode sim", "confirmo sim", "vamos nessa|la|sim", "essa|esse mesmo|mesma|ai", "ta certo|combinado|fechado", "boa ideia", "serve sim|bem", "esta confirmado|marcado", "fica bom|otimo|perfeito",
    ),
    "deny": (
        "nao|nop|nope|nunca|negativo|jamais|neca|nah|naooo", "nao nao|obrigado|obrigada|quero|precisa|preciso|posso|senhor|senhora|valeu|e|isso|agora|hoje|ainda|sei|gostei|serve|da|rola", "de jeito|modo|forma nenhum|nenhuma|algum", "agora|hoje|ainda|por nao|enquanto|ora|hora", "por enquanto|ora|agora nao?", "deixa|deixe pra|para|quieto|assim|isso la|depois|quieto?", "esquece|esqueca", "nem pensar|pensa", "nao quero|desejo mais?", "nao e|eh isso|esse|essa|necessario|preciso", "nao precisa|preciso de? mais? nada?", "mais nada", "so isso", "era so? isso", "nada nao?", "melhor nao", "prefiro nao", "acho que nao", "claro que nao", "nenhum|nenhuma", "👎", "❌", "🙅", "nao isso e? tudo", "isso e tudo", "nao vai dar", "nao me serve|interessa|agrada", "nao serve|gostei|quero|rola|curti", "que nao", "obvio|logico que nao", "ainda nao", "tudo nao",
    ),
    "thanks": (
        "obrigado|obrigada|valeu|agradecido|agradecida|grato|grata|gratidao|obrigadao|obrigadinha|brigadao|falou|thanks|gracias|obrigados", "muito|mto|super|bem obrigado|obrigada|grato|grata|agradecido|agradecida|brigado", "agradeco muito|pela|pelo|a|desde|imensamente? .. atencao|ajuda|ja|retorno?", "valeu mesmo|demais|ai|pela|pelo|viu? .. ajuda|atencao|forca|info?", "obrigado|obrigada por tudo", "obrigado|obrigada pela|pelo|por .. atencao|ajuda|retorno|informacao|tudo|informacoes|atendimento", "mil|muitissimo obrigado|obrigada|gracas", "🙏", "te|lhe|lhes agradeco", "deus abencoe|te|lhe", "voce|voces e|sao|es? um|uma|demais|otimo|otimos|anjo|amor|10|dez|incrivel", "❤", "pela|pelo|por|de ajuda|atencao|tudo|informacao|coracao|retorno|atendimento", "tmj", "muito gentil|amavel", "por tudo", "de coracao",
    ),
    "bye": ("tchau|xau|adeus|bye|flws|fui|ate", "ate mais|logo|breve|la|amanha|depois|entao", "tenha|tenham um|uma .. dia|tarde|noite|semana", "fica|fiquem|fique com deus", "bom|otimo|excelente|boa trabalho|descanso|semana|fim|final", "um abraco|beijo", "abraco|abracos|beijo|beijos", "tchau tchau", "se cuida|cuidem", "nos vemos|falamos"),
}

"""How Portuguese speakers ask about prices, hours and services, and about what is not answered here."""

from __future__ import annotations

QUESTIONS = {
    "late": """
        faltei|esqueci na|da|a|minha? .. {appt}
        vou|estou|estamos|chegar|chegarei|to|chego|vamos .. atrasar|atrasado|atrasada|atrasados|atrasando
        atrasada|atrasado|atraso|atrasei|atrasar|atrasadinha
        chegar|chego|chegarei|chegando .. tarde
        minutos|min de? atraso
        estou|to|ja|tou a|no? caminho|chegando|la|porta|fora|aqui|embaixo|estacionando
        a caminho
        transito|engarrafamento|engarrafado
        presa|preso no
        cheguei
    """,
    "mine": """
        {appt} .. quando|que dia|hora|$ $
        quando .. e|eh|era|sera|tenho|tinha|ficou minha|meu|a|nossa {appt}
        quando e|eh|era|sera|ficou a|o? minha|meu|nossa
        quando .. marquei|marcaram|marcou|agendei|agendaram|marcamos
        para|pra quando ficou|e|eh|era|esta|marquei|marcaram|tenho|foi|agendei
        que|qual dia|data|horas|hora e|eh|era|sera|ficou|tenho|tinha a|o? minha|meu|marcad~|nossa|{appt}
        que|qual dia|data|horas|hora marquei|marcaram|agendei|agendaram|marcou|agendou|ficou
        em|a|para|pra que|qual dia|data|horas|hora mesmo? $
        e|eh|era|sera|ficou em|a|para|pra|as? que|qual|quando dia|data|horas|hora|mesmo|$
        esta|ta|ficou|foi|estao|estou .. confirmad~|marcad~|agendad~|registrad~|anotad~|certinh~ .. $ ?
        ficou|foi|esta registad~|registada|gravad~|feita
        ficou|foi confirmad~|marcad~|agendad~|registrad~|anotad~ .. minha|meu|a|o {appt}
        continua|segue|esta|ta|ainda de pe
        minha|meu|a|o {appt} .. confirmad~|marcad~|registrad~|certa|pe|garantid~
        ^ eu? tenho|tinha|temos .. {appt}|marcad~|agendad~ .. $ ?
        se eu? tenho|tinha|estou .. {appt}|marcad~|agendad~ .. $ ?
        esqueci|lembro|lembra|lembram|sei|lembrar .. quando|dia|hora|horas|data .. minha|meu|e|eh|era
        esqueci|lembro|lembra .. quando|dia|hora|horas|data .. ficou|marquei|marcad~|{appt}
        lembram|sei|lembrar .. quando|dia|hora|horas|data .. ficou|marquei|marcad~|{appt}
        me lembra|lembre|lembrar|confirma|confirme|confirmar .. minha|meu|quando|se|data
        tem|teem algo|alguma|algum|coisa .. marcad~|agendad~ .. mim|meu|nome
    """,
    "duration": """
        quanto tempo|demora|dura|leva
        quantos|quantas minutos|horas|min
        demora|demoram|dura|duram|duracao|demorar|durar|demorad~|demorara|durara
        leva|levam|gasta|toma muito|mais|menos|cerca|quanto|quantas|quantos|quase|uma|bastante
        passa|passam|mais|menos de um|uma|1|duas|2|meia hora|horas|horinha $ ?
        e|eh|sao muito|bem|mais? rapid~|rapidinh~|longo|longa|curto|curta $ ?
        e|eh|sao muito|bem longo|longa|comprid~
    """,
    "topic": """
        jejum|exame|documento|documentos|receita
        estacionar|estacionamento|garagem
        lugar|local|vaga pra|para estacionar|carro|moto
        {appt} .. confirmada|confirmado|marcada|certa
        comprar|compro|vendem|vende
        calor|frio|nublado|chovendo
        onde|aonde
        endereco|localizacao|localizados|mapa|unidade|unidades|bairro|cep|ubicacao
        como chego|chegar|faco para
        cartao|cartoes|dinheiro|pix|debito|credito|boleto|parcela|parcelam|parcelar
        parcelado|recibo|nota|convenio|convenios|unimed|amil|plano|planos|seguro
        forma|formas|meio|meios de pagamento
        pagamento|pagar|pago|pagamentos
        estacionamento|estacionar|vaga de|para|pra carro|moto|estacionar
        wifi|wi-fi|acessibilidade|cadeirante
        emprego|vaga de emprego|curriculo|contratando|trabalhe|estagio
        promocao|promocoes|desconto|descontos|cupom|instagram|facebook|site
        clima|chover|chuva|temperatura|previsao|tempo
        piada|poema|historia|musica|receita|noticias|presidente|bitcoin|dolar|filme|futebol
        jogo|campeonato|flamengo|corinthians|palmeiras|pizza|hamburguer|horoscopo|redacao|capital|loteria
        e|es|eh voce um|uma? robo|bot|humano|maquina|ia|pessoa|real
        voce e|eh .. robo|bot|humano|maquina|ia|pessoa|real|de
        que horas sao
        horas|hora sao
        quem e|eh|ganhou|foi|fez|criou|voce|descobriu
        seu nome
        como voce se chama
        levar|trazer|ir .. cachorro|animal|pet|crianca|bebe
        doi muito|fazer|tirar|para|,|$
        videochamada|zoom|online|presencial|remoto|domicilio|meet
        ir|vir|levar|trazer .. com|o|a minha|meu {kin}
        com|sem roupa|anestesia|dor
        que e|eh|significa|inclui
        inclui|incluso
        perdi|esqueci|deixei meu|minha|um|uma|o|a
        reclamacao|reclamar|queixa|ouvidoria
        politica|reembolso|nota fiscal
        preciso levar|fazer|ir|de|estar .. jejum|exame|documento|documentos
        alergia|alergica|gravida|gestante
        telefone|numero|email de|do|da|dos
        qual .. telefone|numero|email|nome|whatsapp
        te amo
        casa comigo
        confirmar|confirma|confirme|lembrar|lembre minha|meu|a
        ordem de chegada
        sem hora|agendar|marcar
        traduz|traduza|escreva|programa|codigo|traduzir
        raiz quadrada
        idade
    """,
    "ask_price": """
        em conta
        mais|menos|bem|tao cara|caras
        sai|saem|custa|custam|cobram|cobra o? mesmo|igual|mais|menos preco|valor|caro|barato|$
        fica|ficam|e|eh|paga|pago o? mesmo|igual|mais|menos preco|valor|caro|barato|$
        mesmo|mesma preco|valor|custo
        muda|mudam|sobe|sobem|aumenta|altera .. preco|precos|valor|valores
        acrescimo|sobretaxa|salgado|salgada|baratinho|baratinha|baratas|carote
        fica|sai|anda|ficam|saem por|em|a? quanto
        gratis|gratuito|gratuita
        de graca
        quanto|quanta|quantos .. {costs}
        quanto !tempo|demora|dura|antes|mais
        preco|precos|valor|valores|tabela|custo|custos|orcamento|orcamentos|tarifa|mensalidade|taxa
        custa|custam|custaria
        cobram|cobra|cobrado
        caro|caros|barato|barata|carinho
        e|eh|muito|esta|sao|sai|fica cara|caras
        quantos reais
        por quanto
        quanto que
    """,
    "ask_hours": """
        {open}
        {work} !com|crianca|criancas|convenio|plano|pelo|pela|me|amil|unimed|bebes|bebe|por
        horario|horarios de|do atendimento|funcionamento|abertura|fechamento|trabalho|voces|expediente
        expediente
        ate|desde|a partir que horas|hora .. {work}|{open}|ficam|estao|tem|fica|vao|vai|vcs|voces
        que|quais dias|dia|horas|hora .. {work}|{open}|ficam|estao|voces|vai|vao
        quando {open}|{work}|voces .. {work}|{open}|?|,
        ^ o? horario|horarios porfavor? $
        qual e|eh|o|seria|sao? .. horario|expediente
        ficam|fica aberto|abertos|ate
        estao|esta|estarao aberto|abertos|funcionando|atendendo|trabalhando|fechados|fechado
        vai|vao abrir|funcionar|atender|trabalhar|fechar
        funcionando|atendendo
        ate|a que horas|hora
        trabalham|trabalha .. de|aos|no|nos|na
    """,
    "closing": """
        que|quais|quantas|ate|quando .. horas|hora|dias|quando .. {open}|funciona|funcionam
        que|quais|quantas|ate|quando .. horas|hora|dias|quando .. trabalham|trabalha|atendem
        fecha|fecham|abre|abrem|abrirao|fecharao
        horario|horarios de|do atendimento|funcionamento|abertura|fechamento|trabalho
        expediente
    """,
    "list_services": """
        tem|ha|fazem|oferecem algum|alguma servico|tratamento|procedimento
        que a|o|esta clinica|consultorio|salao|estudio|espaco|lugar {offer}
        atendem|atende|cuidam a|de? tartarugas|coelhos|gatos|cachorros|caes
        atendem|atende|cuidam a|de? aves|exoticos|hamsters|passaros|cavalos
        atendem|atende a? crianca|criancas|bebe|bebes|idosos|gestantes|homens
        especialidades|procedimentos|tratamentos $
        que|quais|qual|oq tipo|tipos|servico|servicos|tratamento
        que|quais|qual|oq tratamentos|procedimento|procedimentos|opcoes|especialidades|especialidade
        que voces|ces|vcs|voce|ce {offer}
        o que|q tem|fazem|oferecem|ha|vcs|voces .. {offer}|ai|aqui|$
        que {offer} ai|aqui|no|na|de|$
        lista|menu|catalogo|cardapio|relacao|portfolio de|dos? servicos|tratamentos|procedimentos|$
        servicos|tratamentos|procedimentos .. {offer}|oferecidos|disponiveis|tem|voces|vcs
        ^ os? servicos|tratamentos|procedimentos|especialidades porfavor? $
        seus|os|dos servicos|tratamentos|procedimentos
        que mais|outros|outras
        que posso|da|consigo .. fazer|marcar|agendar|pra
        em que podem|pode .. ajudar
        informacoes|info|saber sobre|dos|os servicos|tratamentos|procedimentos
        conhecer os
        que tipos|tipo de
    """,
    "offers": """
        {offer}
        trabalham|trabalha com
        quais|que|qual .. {offer}
        se faz|fazem
        existe|ha|tem
    """,
    "offtopic": """
        quanto|quantos e|eh|sao .. mais|menos|vezes|+|x
        que|qual dia|data e hoje|amanha
        que dia hoje e
    """,
    "role": """
        humano|atendente|atendentes|gerente|dono|dona
        responsavel|supervisor|supervisora|recepcao|recepcionista|operador
        operadora|secretaria
    """,
    "does": """
        faz|fazem|fazes|oferec~|realiz~|pratic~|aplicam|mexem|disponibiliz~
        trabalham|trabalha|lidam|mexe com
    """,
    "aside": """
        meu|nosso aniversario
        triste|feliz|cansad~|entediad~|chatead~|estressad~
        cachorro|animal|pet|gato
        doi|doendo|dor|dores|doeu|sangrando|inchado|inchada|quebrei|quebrou|caiu
    """,
    "which": """
        que|quais|qual .. {offer}
    """,
}

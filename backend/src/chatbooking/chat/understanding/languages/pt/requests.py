"""How Portuguese speakers cancel, move, ask for a person or begin again, and what is no request at all."""

from __future__ import annotations

REQUESTS = {
    "attack": """
        {show} .. agenda da|do|dos|das
        que|quais clientes|pacientes|pessoas
        {show}|manda .. cliente|paciente
        contato|contatos da|do|de cliente|paciente
        qual|quando a|o|e|eh? .. {appt} da|do !clinica|consultorio|loja|salao|espaco|dra|dr|doutor|doutora
        {appt}|dados|telefone|email|numero da|do|de um|uma? cliente|paciente|pessoa|moca
        ignore|ignora|ignorar .. instrucoes|regras|ordens|instrucao|comandos
        esqueca|esquece|desconsidere|desobedeca .. instrucoes|regras|ordens|instrucao|comandos
        ignore|esqueca|esquece tudo .. disseram|dito|anterior|antes|acima|sabe
        instrucoes anteriores|previas|originais|iniciais
        suas|as instrucoes|regras
        system prompt
        prompt
        jailbreak
        voce agora e|eh
        agora voce e|eh
        aja|atue|comporte como
        finja|simule|finge que|ser
        modo desenvolvedor|administrador|admin|deus|debug
        {show} .. clientes|pacientes|senhas|dados
        {show}|ver -? me? as|os|a consultas|marcacoes|agendamentos|reservas|agenda do|da|de
        todas as {appt}
        todos os {appt}|clientes|pacientes|dados
        {appt}|dados|telefone|telefones de|dos|das|do|da outro|outra|outros? clientes|cliente|pacientes
        {appt}|dados|telefone|telefones de|dos|das|do|da outras|todos|os? clientes|cliente|pacientes
        {appt}|dados|telefone|telefones de|dos|das|do|da outro|outra|outros? paciente|pessoas|pessoa
        {appt}|dados|telefone|telefones de|dos|das|do|da outras|todos|os? paciente|pessoas|pessoa
        agenda|numero|prontuario|email de|dos|das|do|da outro|outra|outros? clientes|cliente|pacientes
        agenda|numero|prontuario|email de|dos|das|do|da outras|todos|os? clientes|cliente|pacientes
        agenda|numero|prontuario|email de|dos|das|do|da outro|outra|outros? paciente|pessoas|pessoa
        agenda|numero|prontuario|email de|dos|das|do|da outras|todos|os? paciente|pessoas|pessoa
        de|dos|das|do|da outro|outra|outros|outras cliente|clientes|paciente|pacientes|pessoa|pessoas
        banco|base de dados
        lista de clientes|pacientes
        drop table
        select * from
        < script
        senha|senhas|password
        hackear|invadir|hacker
        api key
        quem mais? .. {appt}|agendado|agendada|marcou|marcado|agendou
        quem tem|esta
        sou o? admin|administrador|desenvolvedor|dono
        que|qual horas|hora .. consulta d|de|da|do
        quais {appt} .. tem
    """,
    "abuse": """
        porcaria|nojo|vergonha|horrivel|pessimo|pessima
        idiota|idiotas|imbecil|burro|burra|burros|otario|otaria|otarios
        merda|bosta|porra|caralho|puta|puto|fdp|inutil|inuteis|lixo
        desgraca|desgracado|cuzao|arrombado|babaca|palhaco|palhacos|cacete|ridiculo
        ridiculos|vsf|vtnc|tnc|estupido|estupida|vagabundo|ladrao|ladroes|odeio
        vai se|te|tomar
        foda|foder|fuder se?
        cala a|boca
    """,
    "restart": """
        comec~|recomec~|reinici~|inici~ .. novo|zero|novamente|inicio|comeco|principio
        recomec~|reinici~|reset~
        volt~ .. inicio|comeco|menu|principio
        recomecar|recomeca|recomecamos|reiniciar|reinicia|reinicie|resetar|reseta|reset|restart|recomece
        comecar|comeca|comecamos|comece|iniciar|fazer|tentar|vamos tudo? de novo|novamente|zero
        comecar|comeca|comecamos|comece|iniciar .. outra vez
        do|desde|partir zero|inicio|comeco|principio
        do zero
        voltar|volta|volte|voltamos ao|pro|para|no|a o? inicio|comeco|menu|principio|zero
        menu principal|inicial
        zerar|zera tudo|conversa|a
        apaga|apagar|esquece|limpa|limpar|esqueca tudo
        nova conversa
        start over
        de novo desde
        volta|voltar tudo
        comecar outra|uma|nova vez|conversa
        vamos comecar|recomecar
        zera|zerar $
    """,
    "cancel": """
        cancel~|desmarc~|desmarqu~|desagend~|anul~
        dar|dou|dao|der|dando baixa
        tir~|retir~|apag~|remov~|exclu~ .. minha|meu|a|o {appt}|nome
        nao vou mais poder|conseguir|precisar .. {appt}
        deixar de ir
        ter|preciso|vou de|que|a? faltar
        faltar|faltarei a|ao|na|no|amanha|hoje
        ja nao preciso|quero|vou|precisamos .. {appt}
        ja nao preciso|quero da|do|de|a|o
        cancelar|cancela|cancelo|cancele|cancelem|cancelamento
        cancelado|cancelada|cancelamos|cancelei|cancelasse|cancela-la
        desmarcar|desmarca|desmarco|desmarque|desmarquem
        desmarcacao|desmarcando|desmarcamos|desmarcada|desmarca-la
        desagendar|desagenda|desagende
        anular|anula|anule|suspender .. {appt}
        tirar|tira|tire|retirar|retira|excluir|exclui|exclua .. minha|meu|a|o|da {appt}|agenda
        apagar|apaga|remover|remove|remova|deletar|liberar|libera .. minha|meu|a|o|da {appt}|agenda
        nao quero mais|ir|a|o? .. minha|meu {appt}
        nao vou|quero|preciso mais .. {appt}
        nao|n vou|poderei|posso|consigo|irei|conseguirei .. minha|meu|a|o|na|no|da {appt}
        abrir mao da|do
        desistir|desisto|desisti d|de|da|do
        nao vou mais
        cancel*
        dar baixa
    """,
    "absent": """
        nao vou|posso|poderei|consigo levar|leva-lo|leva-la|trazer
        nao cont~ comigo|conosco
        nao vou|vamos|vai ir|aparecer|comparecer|estar|poder|mais
        nao vai dar|rolar
        nao|n vou|poderei|posso|consigo poder|conseguir|dar? ir|comparecer|chegar|estar|aparecer|mais
        nao|n irei|conseguirei|dara|vai poder|conseguir|dar? ir|comparecer|chegar|estar|aparecer|mais
        nao irei|comparecerei|vou
        nao vai dar|rolar para|pra|de|por|amanha|hoje
        nao|n vou|vai conseguir|poder|dar
    """,
    "reschedule": """
        mud~|troc~|troqu~|transfer~|transfir~ .. {appt}|data|dia|horario
        mud~|troc~|troqu~|transfer~|transfir~ .. para|pra|pro
        remarc~|remarqu~|reagend~|adi~|posterg~|prorrog~|antecip~|adiant~ !a|o
        da|podemos|posso|pode|poderia .. deixar|passar|jogar|colocar|botar para|pra|pro
        outro|outra dia|data|hora|horario para|pra minha|meu|a|o
        posso|poderia|podemos ir|passar|vir .. em|ao vez|inves|lugar de|da|do
        {shift} minha|meu !email|numero|telefone|nome|celular|sobrenome|cpf|dados
        remarc*|reagend*|adiar|adia|adie|adiamos|adiada|adiamento|reprogram*|posterg*|transferencia|prorrogar
        {shift} .. {appt}|data|dia|agenda|marcado
        {shifted}
        {shift} de|da|do .. para|pra|pro|a|p/
        {shift} para|pra|pro
        {shift} o? dia|horario|data
        {shift} ela|ele|isso|minha .. para|pra|pro
        deixar|colocar|botar|por .. outro|outra dia|data|horario|semana
        outro|outra dia|data|horario .. minha|meu
        {appt} .. {shift}|{shifted}
        {shift} .. para|pra|pro .. outro|outra|proxima|segunda|terca|quarta|quinta|sexta|sabado|amanha
        em vez|lugar da|de|do minha
        reschedule
        mudanca de data|dia|horario
        marcar .. outro|outra dia|data|horario .. consulta
        antecipar|adiantar|antecipa|adianta|antecipem
    """,
    "ask_human": """
        quero|prefiro|queria {person}
        me? lig~|ligu~|telefonar|telefonem .. me|mim|numero|voces|alguem|por|porfavor|favor
        conect~|transfir~|transfer~|encaminh~|pass~ .. {person}
        quem .. posso|poderia|consigo falar
        uma ligacao|chamada
        {talk} .. {person}
        {talk} com
        {talk} contigo|consigo
        {person} real|verdade|humana|humano|mesmo
        ^ uma? pessoa|humano|atendente|recepcao|recepcionista|secretaria|gerente|operador porfavor? $
        pessoa|humano|atendente de verdad*|verdade|real|porfavor
        ser humano
        me {call}
        podem|pode|poderia|poderiam|podiam .. me? {call}
        {call} para|pra mim|meu|o
        dar|da|dao|deem um|uma toque|ligada|ligadinha|alo|chamada|telefonema
        alguem .. {call}|ajudar|ajude|atender|atenda|responder|responda|falar
        retornar|retornem|retorne|retorna a|minha|me? ligacao|chamada|contato|ligar
        uma ligacao
        atendimento humano|pessoal|humanizado
        atendente|humano|humana
        me passa|passe|transfere|transfira .. com|para|pra|pro|atendente|pessoa|alguem|recepcao|humano
        me conecta|conecte|encaminha|encaminhe .. com|para|pra|pro|atendente|pessoa|alguem|recepcao|humano
        quero|queria|preciso|prefiro|gostaria de? .. um|uma|com {person}
        ser atendido|atendida por
        tem|ha|esta alguem .. ai|real|humano|atendendo|$
        nao .. robo|bot|maquina|chatbot|robos|ia|maquinas
        sac
        entrar em contato
        entrem|entre em contato
        numero para|pra|que .. ligar|ligo
        posso|quero ligar
        falar por telefone
        contato humano
        suporte
        me? chama|chame|chamem|chamar .. zap|whats|whatsapp|wpp|numero|telefone
        ajuda humana|de alguem|de uma
        telefona|telefonem|telefone|telefonar para|pra|me mim?
    """,
    "identity": """
        estou|eu a? falar|falando|conversando com um|uma robo|bot|maquina|humano|humana|ia|pessoa
        falo com um|uma robo|bot|maquina
        voce|vc|ce|isso|tu e|eh|es .. robo|bot|humano|humana|maquina|ia|pessoa|real
    """,
    "remove": """
        tira|tire|tirem|apaga|apague|apaguem|remove|remova|exclui|exclua|retira|retire .. minha|meu
    """,
    "nomore": """
        nao quero|preciso|precisa|desejo|vou|iremos|vamos|quer .. mais
        nao vou .. mais
    """,
    "having": """
        tenho|temos uma? {appt} !livre|disponivel|para|pra
    """,
    "standing": """
        tenho|tinha|temos .. {appt}
        estou|estava|ficou marcad~|agendad~
        minha|meu {appt} e|eh|era|esta|ficou
        marquei|agendei .. para|pra|na|no|com
        minha|meu {appt}
    """,
    "instead": """
        em vez|lugar de|da|do|das|dos|disso|disto
        no lugar de|da|do|das|dos
        ao inves de|da|do|das|dos|disso
    """,
    "come": """
        posso|poderia|podemos|podia ir|vir|passar|fazer|comparecer
    """,
    "moving": """
        mud~|adi~|antecip~|transfer~|transfir~|alter~|trocar|troca|troque !de|a|o|minha|meu|ideia
        troc~ .. para|pra|pro
    """,
}

"""How Portuguese speakers ask for an appointment."""

from __future__ import annotations

BOOKING = {
    "book": """
        quero|preciso|procuro|queria de? um|uma dentista|barbeiro|medico
        quero|preciso|procuro|queria de? um|uma doutor|doutora|profissional|cabeleireiro
        chance|possibilidade de|com|para|pra
        marcar|marca|marco|marque|marquem|marcacao|marcaria|marcamos|marcasse|agendar
        agenda|agende|agendem|agendo|agendaria|agendasse|agendando|reservar|reserve|reservem|reservo
        horario|hora|horarios para|pra|pro|com|na|no|de|amanha|hoje|p/|dia|em|as
        queria|quero|preciso|gostaria|precisava|arrumar|arruma|arranjar .. {appt}
        arranja|pegar|conseguir|um|uma|algum|alguma|outro|ter .. {appt}
        passar|ir|dar ai|la|aqui|uma
        ser atendido|atendida
        precisa|precisam de? ver|ser|passar|ir
        guarda|guarde|guardam|guardem|separa|separe|segura|segure um|uma|o|a|pra|para|esse .. {appt}
        me encaixa|encaixe|encaixar|coloca|coloque|anota|bota|poe|inclui
        fazer um|uma|a|o|minha|meu
        passar com|em|no|na
        solicitar|programar
        sessao
    """,
    "noun": """
        consulta|vaga|vagas|consultas|agendamento|reserva
    """,
    "room": """
        se abrir|liberar|surgir|vagar|desmarcarem algo|alguma|algum|uma|um|$
        disponivel|disponiveis|disponibilidade|livre|livres|encaixe
        encaixar|brecha|espaco|janela|desocupado|agenda|encaixa
        {have} .. {appt}|data|datas|algo|alguma|lugar|como|jeito|espaco|possibilidade|encaixe
        pode|podem|poderia|poderiam .. me? atender|encaixar|ver|receber|marcar|agendar
        consegue|conseguem|conseguiria|da|daria .. me? atender|encaixar|ver|receber|marcar|agendar
        me {work}|recebe|recebem|ve|atenda|atendam|atenderia|atenderiam|atender
        que|quais|qual horas|horarios|horario|dias|dia .. {have}|posso|pode|podem|consigo|da
        que|quais|qual horas|horarios|horario|dias|dia .. livre|livres|disponivel|disponiveis|voces|consegue
        da para|pra|pro
        tem como
        teria como
        tem algum|alguma|algo
        quando .. pode|podem|posso|consegue|tem|teria|conseguem|da
        qual .. primeiro|primeira|proximo|proxima|mais
        proximo|proxima horario|vaga|data disponivel|livre?
        consigo|conseguiria um|uma|marcar|agendar|horario|ir|ser
    """,
    "want": """
        quero|queria|gostaria|preciso|precisava|precisaria|queremos|desejo|precisa|precisam
        prefiro|preferia|preferiria|procuro|quer|necessito|precisamos|gostariamos|adoraria
        posso|poderia|podemos|podia|pode|podem|consigo|consegue|conseguiria|poderiam|possivel
        pode|podia|poderia|vai ser
        seria|e|eh|sera possivel|que|no|na|com|para|pra
        que tal|seja
        tem|tenho|temos de|que levar|tomar|ir|fazer|tirar|ver|ser|por
        melhor|otimo|perfeito|ideal|bom|boa
        serve|fica|ficaria|prefere|interessa|interessado|interessada|funciona|convem|rola|topo|agrada
        da|daria
        vou|irei|iria|vamos|passo|venho
        e se|na|no|com|para
        me ve|da|de|arruma|coloca|encaixa
        estou livre|procurando|querendo|precisando|afim|disponivel
        aceito
        para|pra meu|minha|mim
    """,
    "wonder": """
        quero|queria|quis|gostaria|preciso|precisava|desejo|adoraria de? saber|perguntar|consultar
    """,
}

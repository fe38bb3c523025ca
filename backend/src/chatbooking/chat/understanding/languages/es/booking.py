"""How Spanish speakers ask for an appointment."""

from __future__ import annotations

BOOKING = {
    "book": """
        quiero|necesito|busco|quisiera un|una barbero|masajista|dentista|estilista
        quiero|necesito|busco|quisiera un|una doctor|doctora|profesional|peluquero
        chance|oportunidad|posibilidad|chanza de|para|con
        agend*|reservar|reservo|reserve|reserven|reservame|reservarme|reservenme
        reserveme|reservaria|reservanos|reservas|apartar|apartame|aparta|apartenme
        me guardas|guarda|guardan|apartas|aparta .. {appt}|lugar|lugarcito
        me separas|separa|reservas|bloqueas|tenes .. {appt}|lugar|lugarcito
        guardame|guardenme|guardeme|guardarme
        concertar|anotarme|anotame|anotenme|anoteme|anota|apuntame|apuntarme
        apuntadme|apunta|agendo|solicitar|separame|separar|separenme|coordinar|programar
        sacar|pedir|tomar|coger|solicitar|pillar|conseguir|obtener|dar|darme|dame|deme|quiero .. {appt}
        regalar|regala|regalas|regalan|regalame|regaleme|regalenme .. {appt}
        quisiera|necesito|queria|busco|necesitaria|gustaria|saco|pido|hacer|haceme|hacerme|dan|das .. {appt}
        una|otra|algun|alguna|proxima|un|otro cita|turno|hora|reserva|sesion|cupo
        ^ cita|turno|hora|citas|turnos|horas para|por|con|de|el|manana|hoy|pal|en|al
        ir|pasar a|por? atenderme|cortarme|hacerme
        hora para|pa|con
        horas para|pa|con|el|manana|hoy|disponibles
        atenderme|atenderse|atienda|atiendas
    """,
    "noun": """
        cita|turno|turnos|citas
    """,
    "room": """
        disponible|disponibles|disponibilidad|libre|libres|desocupado|desocupada|espacio|espacios
        huequito|hueco|huecos|cupo|cupos|campo|lugar|lugarcito|agenda
        {have} .. {appt}|horario|horarios|fecha|fechas|algo|atencion
        me pueden|puede|puedes|podrian|podria|podes|podrias atender|recibir|ver|agendar|hacer|cortar|tomar
        pueden|puede|puedes|podrian|podes atenderme|recibirme|verme|agendarme|hacerme|cortarme
        me {work}|reciben|recibes|ven
        que|cuales|a que horas|hora|dias|dia|horarios .. {have}|puedo|podria|pueden|puede
        que|cuales|a que horas|hora|dias|dia|horarios .. te|les|disponible|seria|hay
        se puede ir|pasar|agendar|reservar
        si se? liber~|desocup~|abre|cancela algo|alguna|algun|un|una
        alcanzan|alcanzas|alcanza
        a que hora puedo|podria|me
    """,
    "want": """
        quiero|quisiera|queria|necesito|necesitaba|necesitaria|busco|ando
        deseo|prefiero|preferiria|querria|quiere|queremos|necesitamos|quisieramos|preferible
        me gustaria|encantaria|sirve|sirven|acomoda|acomodan|viene|vienen|queda|quedaria|conviene|vendria
        necesita|necesitan
        tiene|tengo|tenemos que hacer~|hacerse|vacunar*|ver|sacar*|poner*|tomar
        le|les|nos toca|tocan|corresponde
        me interesa|interesaria|tinca|das|dan|da|haces|hacen|hace|apunto|anoto|voy
        puedo|podria|podriamos|podemos|podra|podre|puede|pueden|podes|podrias|puedes|podeis|podrian
        se puede|podra|podria
        seria|es posible
        dame|deme|denme|haceme|hazme|haganme
        puede|podria ser
        que|q sea|tal
        mejor|perfecto|ideal|genial
        alcanzo|ire|iria|paso|pasaria|vengo|vendria|vamos|voy|pongamos|ponme|poneme|ponle|pone
        que tal|hay de
        y si|para|con|el|a
        haceme|hacerme|hacerse|hacermela|ponerme|cortarme|cortarse|arreglarme
        quedamos
        va el|la|con|a
        es para
    """,
    "wonder": """
        quiero|quisiera|queria|querria|necesito|deseo|gustaria|encantaria saber|preguntar|consultar|averiguar
    """,
}

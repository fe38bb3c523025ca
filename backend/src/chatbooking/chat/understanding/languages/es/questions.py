"""How Spanish speakers ask about prices, hours and services, and about what is not answered here."""

from __future__ import annotations

QUESTIONS = {
    "late": """
        falte|olvide a|mi? .. {appt}
        llego|llegare|llegar|llegando|llegaremos .. atrasado|atrasada|retrasado|retrasada
        voy|vamos|ando|vengo|estoy|estare .. atrasado|atrasada|retrasado|retrasada
        llego|llegare|llegar|llegando|llegaremos .. demorado|demorada|atrasadito|atrasados
        voy|vamos|ando|vengo|estoy|estare .. demorado|demorada|atrasadito|atrasados
        llego|llegare|llegando|llegaremos .. tarde
        voy|ando|vengo .. minutos|min|poco|poquito|ratito tarde
        voy|ando tarde
        me atrase|retrase|demore|demoro|atraso|retraso
        voy|estoy en? camino
        hay taco|trafico|trancon
        estoy afuera|llegando|abajo|aqui|estacionando|ya
        se me hizo tarde
    """,
    "mine": """
        cuando .. es|era|seria|tengo|tenia|quede|quedo|quedamos|toca|tocaba mi|la|nuestra {appt}
        cuando me|nos toca|tocaba|agend~|anot~|cit~|reserv~|toco
        cuando tengo|tenia|tenemos|tengo
        para cuando qued~|es|era|esta|tengo|agend~|saque|reserv~|tenia|me
        que dia|fecha|hora es|era|tengo|tenia|tenemos|quede|quedo|quedamos|seria
        que dia|fecha|hora me|nos toca|tocaba|toco|agendaste|agendaron
        que dia|fecha|hora me|nos anotaron|anotaste|citaron|dieron|pusieron
        es|era|quedo|esta a|para|el que|cuando hora|dia|fecha
        qued~|esta|estaba|sigue confirmad~|agendad~|registrad~|reservad~|anotad~|vigente|firme o no
        fue|estoy|estamos confirmad~|agendad~|registrad~|reservad~|anotad~|vigente|firme o no
        qued~|esta|estaba|sigue|fue|estoy|estamos confirmad~|agendad~|registrad~|reservad~|anotad~ .. $ ?
        qued~|esta|estaba|sigue confirmad~|agendad~|registrad~|reservad~|anotad~|en|vigente .. mi|la {appt}
        se|si agendo|registro|reservo|guardo|confirmo .. mi|la {appt}
        ^ tengo|tenia|tenemos .. {appt} .. $ ?
        ^ tengo|tenia|tenemos|hay algo agendad~|reservad~|anotad~
        si|que tengo .. {appt}|agendad~ .. $ ?
        mi|la {appt} .. confirmad~|registrad~|en pie|firme
        acuerd~|recuerd~|recordar|olvid~|acordar .. cuando|dia|hora|mi era|es|{appt}|tengo
        acuerd~|recuerd~|recordar|olvid~|acordar .. cuando|dia|hora|mi tenia|tocaba|quedamos|quede
        confirmame|recuerdame|recordarme|recuerdas|recuerdan|confirmarme mi|la|cuando|que|si
        revisar|ver|chequear|confirmar|verificar si tengo|quede|estoy|tenia|mi
    """,
    "duration": """
        cuanto|cuantos|cuantas .. dura|demora|tarda|duran|demoran|tiempo|toma|rato|minutos|lleva
        demora|demoran|tarda|tardan|dura|duran|duracion|durara|tardara|demorara|durarian|duraria|demoraria
        toma|lleva|ocupa mucho|mas|menos|harto|bastante|poco tiempo|rato|hora|horas|minutos|de
        es|son muy|mas|tan? larg~|rapid~|cort~|lent~|breve $ ?
        es|son muy|mas|tan? larg~|lent~|demoros~ o|$
        mas|menos de una|1|dos|2|media hora|horas $ ?
    """,
    "topic": """
        videollamada|zoom|online|presencial|remoto|telematica|virtual|domicilio|meet
        con|sin ropa|zapatos|maquillaje|anestesia|dolor
        ir|venir|pasar|llevar|traer .. con|a mi {kin}
        incomodo|molesta|molesto|sangra|deja marca
        doloroso|dolorosa|duele|lastima|incomodo
        como se llama|llaman
        ayuno|ayunas|receta|documentos
        {appt} .. confirmada|confirmado|lista|agendada
        comprar|compro|venden|vende
        calor|frio|nublado|tormenta
        donde
        ubicacion|direccion|mapa|sucursal|sucursales|ubicados|ubicadas
        como llego|llegar
        tarjeta|tarjetas|efectivo|transferencia|transferencias|debito|credito|mercadopago
        bizum|factura|boleta|isapre|fonasa|paypal|nequi|yape|plin
        forma|formas|medio|medios|metodo|metodos de pago
        pago|pagar|pagos|pagarles
        estacionamiento|estacionar|parking|parqueadero|cochera|parqueo|aparcamiento|aparcar
        wifi
        llevar|traer|ir|pasar .. perro|perrito|perra|mascota|mascotas|gato|ninos|bebe
        vacante|vacantes|empleo|curriculum|cv|proveedor
        buscan|necesitan personal|gente|estilista
        promocion|promociones|descuento|descuentos|giftcard|instagram|facebook
        clima|llueve|llover|llovera|temperatura|pronostico
        que tiempo hara|hace
        partido|futbol|mundial|chiste|cuento|poema|cancion|receta|noticias
        presidente|bitcoin|horoscopo|pelicula|pizza|hamburguesa|empanadas|capital|gobierno|elecciones
        eres|sos|es un|una? robot|bot|humano|maquina|ia|persona|real|inteligencia
        que hora es|son
        como te llamas
        quien eres|sos|es|fue|gano|hizo|creo
        que es|significa|incluye
        incluye|incluyen
        perdi|olvide|deje mi|mis|un|una|el|la
        reclamo|queja|reclamar
        politica|politicas|reembolso|devolucion
        tengo que llevar|ayunar|hacer|ir
        hace falta|llevar
        alergia|alergica|embarazada
        telefono de|del
        cual es .. telefono|numero|correo|instagram|nombre
        te amo|quiero mucho
        casate|novia conmigo
        confirmar|recordar mi|la {appt}
        cuanto falta
        sin cita|reserva|turno
        orden de llegada
        raiz cuadrada|de
        traduce|traducir|escribe|programa|codigo
    """,
    "offtopic": """
        cuanto|cuantos es|son .. +|x|*
        que dia|fecha es hoy|manana
        a cuanto estamos
        cuanto|cuantos es|son .. mas|por|menos|x
        raiz cuadrada
    """,
    "ask_price": """
        sale|salen|cuesta|cuestan|vale|valen|cobran|sale|esta|estan lo mismo|igual|mas|menos
        mismo|misma|igual|distinto|diferente|otro precio|valor|tarifa|costo
        sube|suben|baja|bajan|cambia|cambian .. precio|precios|valor|valores|tarifa
        recargo|recargos|baratas|barata|economica|economicas|economicos|carito|costoso|costosa|pricey
        conviene mas $ ?
        mas|menos|tan|bien|bastante cara|caras
        en cuanto anda|andan|sale|salen|esta|estan|queda|me|el|la
        mas|menos de $|€
        a como $
        que vale|cuesta|sale|valen|cuestan|salen
        gratis|gratuito|gratuita|gratuitos
        cuanto|cuanta|cuantos .. {costs} !dura|demora|tarda|tiempo
        cuanto|cuanta !tiempo|dura|demora|tarda|falta|duran|demoran|toma|rato|antes|mas
        a cuanto|como esta|estan|el|la|los|las|sale|tienen|dejan
        precio|precios|valor|valores|tarifa|tarifas|costo|costos?
        coste|costes|presupuesto|presupuestos|cotizar|cotizacion|cotizarme|cotizame|preciso?
        cuesta|cuestan|costaria|cobran|cobra|cobras
        caro|caros|carito|baratos|barato|economico
        es|muy|tan|sale|esta|estan|son|salen|mas cara|caras
    """,
    "ask_hours": """
        {open}
        me? !me {work} !con|tortugas|conejos|gatos|perros|aves|exoticos|hamsters|loros|caballos|ninos|ninas
        horario|horarios de|para atencion|atender|apertura|cierre|trabajo|funcionamiento|ustedes|uds|la
        que|cual|cuales|su|sus|el|los es|son? .. horario|horarios
        ^ horario|horarios porfa? $
        hasta|desde|a que hora|horas .. {work}|{open}|estan
        hasta|desde|a que|cuantas hora|horas !tienen|hay
        que dias|dia .. {work}|{open}|estan
        cuando {open}|{work}|estan
        tienen horario continuado|corrido
        cierran a
        estan|estaran hoy|abiertos|manana|el|los
        que dias
        horario|horarios $
        dan servicio los|el
    """,
    "closing": """
        horario continuado|corrido
        hasta|desde que hora hay|es|estan|tienen|dan
        hasta|desde|a que hora|horas .. {work}|{open}
        cierran|cierra|cerrais|cerraran|abren|abris|abriran
        horario de atencion|apertura|cierre|trabajo|funcionamiento
    """,
    "list_services": """
        que mas {offer}
        que|cuales .. servicio|servicios|tratamiento|tratamientos .. {offer}
        cuentan|cuentas|trabajan|trabajas|disponen con|de
        {show}|ver|saber .. opciones|lista|tipos|servicios|tratamientos
        saber|conocer|dime que|cuales .. {offer}
        trabajan|trabaja|trabajas con
        atienden|atiendes|atiende|atendes|ven|reciben a? tortugas|conejos|gatos|perros|aves
        atienden|atiendes|atiende|atendes|ven|reciben a? exoticos|hamsters|loros|caballos
        atienden|atiendes|atiende|hacen a? ninos|ninas|hombres|mujeres|embarazadas|adultos
        que|cuales|q|cual .. servicio|servicios {offer}|hay|son|tienen|manejan|dan|$
        que|cuales|q|cual .. tratamiento|tratamientos|opciones {offer}|hay|son|tienen|manejan|dan|$
        que|q|cuales mas? {offer} ustedes|uds|aca|ahi|aqui|alla|vosotros|en|el|la|porfa|bueno|por? $
        que otra|otras|otros|tipo|tipos|clase|clases cosa|cosas|de|servicios|tratamientos
        lista|listado|carta|menu|catalogo|detalle|oferta de|con? servicios|tratamientos|los
        ^ los? servicios|tratamientos porfa? $
        servicios|tratamientos que? {offer}|disponibles|ofrecen|tienen
        me? .. servicios|tratamientos {offer}
        cuales|que son|serian .. servicios|tratamientos
        sus|los|tus servicios|tratamientos $
        catalogo|menu|carta $
        en que me pueden|puedes ayudar|atender
        que puedo hacerme|reservar|agendar
        que me puedo hacer|recomiendan|ofrecen|hacen
        a que se dedican
        informacion|info de|sobre los? servicios|tratamientos
        que {offer} .. para
    """,
    "offers": """
        {offer}
        trabajan con
        dan
        que|cuales .. {offer}
        se hace|hacen|puede
    """,
    "role": """
        humano|agente|operador|operadora|ejecutivo|ejecutiva
        asesor|asesora|gerente|encargado|encargada|dueno|duena
        supervisor|supervisora|recepcion|recepcionista|representante|telefonista
    """,
    "does": """
        hac~|ofrec~|realiz~|practic~|aplic~|trabajan|manejan
    """,
    "aside": """
        mi cumpleanos|santo|aniversario
        triste|feliz|aburrid~|cansad~|estresad~|contento|contenta
        perro|perrito|mascota|mascotas|gato
        duele|duelen|dolor
        calor|frio|lluvia
    """,
    "which": """
        que|cuales|cual|q .. {offer}
    """,
}

"""How Spanish speakers ask for things."""

from __future__ import annotations

CLASSES = {
    "appt": "cita citas turno turnos reserva reservas reservacion reservaciones hora horas horita turnito sesion"
    " cupo hueco agendamiento",
    "mine": "mi mis la las esa el un una otra",
    "shift": "cambiar cambio cambie cambien cambia cambiame cambiarme cambiemos cambiamos mover mueve mueveme muevan"
    " muevo movamos moverme pasar pasame pasarme pasamos pasen correr corre corremos corrame correrme adelantar"
    " adelanta adelantan adelantamos atrasar atrasa atrasamos retrasar retrasa modificar modifica modificamos"
    " trasladar traslada cambiarle",
    "shifted": "cambiarla cambiarlo cambiarlas moverla moverlo pasarla pasarlo correrla correrlo adelantarla"
    " adelantarlo atrasarla atrasarlo retrasarla modificarla modificarlo trasladarla postergarla aplazarla"
    " posponerla reagendarla reprogramarla",
    "have": "tienen tenes tienes tiene tendras tendran tendrian tendria teneis hay habra habria queda quedan"
    " quedara tendria",
    "person": "persona personas humano humana humanos alguien agente asesor asesora operador operadora ejecutivo"
    " ejecutiva encargado encargada dueno duena recepcion recepcionista secretaria secretario representante gente"
    " administrador administradora administracion supervisor gerente jefe jefa",
    "talk": "hablar hablo hable hablemos chatear comunicarme comunicar comunicarnos contactar contactarme conversar"
    " charlar platicar",
    "call": "llamen llame llaman llamas llama llames llamar llamaran llamas",
    "open": "abren abre abris abriran abrira cierran cierra cerrais cerraran abierto abiertos abierta abiertas cerrado"
    " cerrados cerrada abrir cerrar",
    "work": "atienden atiende atendeis atenderan atendes trabajan trabaja trabajais trabajaran trabajas laboran"
    " funcionan funciona",
    "show": "muestrame muestra mostrar dame dime lista listame ensename ver revela revelame pasame dinos mandame",
    "costs": "cuesta cuestan vale valen sale salen saldria costaria cobran cobra cobras cobrais cobrarian es seria son"
    " esta estan tiene sera queda quedaria",
    "offer": "hacen haces hace haceis ofrecen ofreces ofrece realizan realiza manejan maneja practican prestan"
    " brindan incluyen tienen tenes tienes tiene teneis hay venden",
}

INTENTS = {
    "attack": (
        "ignora|ignore|ignoren|olvida|olvidate|olvide|omite|desestima|desobedece .. instrucciones|reglas|ordenes",
        "ignora|olvida todo lo|las anterior|anteriores", "instrucciones anteriores|previas|originales|iniciales|sistema",
        "tus|las instrucciones", "system prompt", "prompt", "jailbreak", "actua|comportate como", "finge|simula que|ser",
        "eres|sos ahora un|una|dan", "ahora|apartir eres|sos", "modo desarrollador|administrador|admin|dios|debug",
        "{show} .. clientes|pacientes|contrasenas|claves", "todas las {appt}", "todos los turnos|clientes|pacientes|datos",
        "{appt}|datos|telefono|telefonos|correos|correo|agenda|numero de otro|otra|otros|otras|todos|los|las"
        " clientes|clientas|clienta|cliente|pacientes|paciente|personas|persona|demas|gente",
        "de otra|otro|otros|otras persona|cliente|clienta|clientes|paciente|pacientes|personas|gente",
        "base de datos", "drop table", "select * from", "script >", "< script", "contrasena|contrasenas|password|passwords",
        "hackear|hackea|hackeo", "api key", "quien|quienes mas? .. {appt}|agendado|agendada|agendo|reservo",
        "quien|quienes tiene|tienen .. {appt}", "que {appt}|citas tiene", "soy el? admin|administrador|desarrollador",
        "a que hora tiene .. cita|turno|reserva", "cuando tiene .. cita|turno|reserva|hora", "cita|turno|reserva del otro",
    ),
    "abuse": (
        "idiota|idiotas|imbecil|imbeciles|estupido|estupida|estupidos|tonto|tonta|inutil|inutiles|mierda|puta|puto"
        "|putas|pendejo|pendeja|pendejos|gilipollas|cabron|cabrones|culiao|culiaos|ctm|hdp|conchetumare|boludo|boludos"
        "|pelotudo|pelotudos|malparido|hijueputa|gonorrea|chinga|chingada|verga|joder|basura|asco|callate|maldito|maldita"
        "|estafadores|ladrones|webon|weon|huevon|aweonao|porqueria|maricon",
        "vete al carajo|diablo|infierno", "te odio", "jodete",
    ),
    "restart": (
        "empezar|empecemos|empieza|empiezo|empezamos|comenzar|comencemos|comenzamos|comienza|partir|partamos|arrancar"
        "|arranquemos|arrancamos|iniciar|hacerlo|probemos|intentemos|vamos|hagamoslo todo? de nuevo|cero",
        "empezar|empecemos|empieza|empezamos|comenzar|comencemos|partir|partamos|arrancar|arranquemos|iniciar otra vez",
        "empezar|empecemos|empieza|empezamos|comenzar|comencemos|partir|partamos|arrancar|iniciar|vamos|hagamoslo"
        " .. desde|de|del? cero|principio|inicio|comienzo",
        "volver|volvamos|vuelve|vuelvo|volve|volvemos|regresar|regresa|regresemos|ir a|al|por? empezar|comenzar|inicio|principio"
        "|comienzo|cero|partir|menu",
        "reiniciar|reinicia|reiniciemos|reinicie|reset|resetear|resetea|reseteemos|restart|recomenzar|recomencemos",
        "desde cero|0", "borron y cuenta nueva", "de vuelta al inicio|principio|comienzo", "desde el principio|comienzo|inicio",
        "start over", "de nuevo desde", "borra|olvida todo", "menu principal", "nueva conversacion", "otra vez desde",
    ),
    "cancel": (
        "cancelar|cancela|cancelo|cancelen|cancele|cancelame|cancelarla|cancelarlo|canceles|cancelamos|cancelacion"
        "|cancelenme|canceleme|cancelarme|cancelaria|cancelada",
        "anular|anula|anulo|anulen|anule|anulame|anularla|anulacion|anulenme", "desagendar|desagenda|desmarcar",
        "suspender|suspende|suspendo|suspendan|suspendemos .. {appt}", "dar de baja", "dame|darme|denme de baja",
        "borrar|borra|borren|borrame|eliminar|elimina|eliminen|eliminame|sacar|saca|saquen|quitar|quita|quiten|quitame"
        "|bajar|baja|bajame|liberar|libero|soltar|sacame|tachar .. mi|esa|la {appt}",
        "dejar|dejo|dejen|deja sin efecto", "ya? no quiero|necesito|deseo|podre|puedo mas? mi|la|esa .. {appt}", "ya no quiero|necesito|voy|deseo|podre|puedo .. mi|la|esa|el .. {appt}",
        "no quiero mas|ya .. mi|la {appt}", "renunciar a mi {appt}", "no .. mi|la {appt} que tengo|tenia",
        "me bajo|bajarme de la|mi", "no .. asistir|ir|llegar|acudir .. mi|la .. {appt}", "sacame|borrame|quitame de la agenda",
    ),
    "reschedule": (
        "reagend*|reprogram*|posterg*|pospon*|aplaz*|reubic*|recalendariz*", "{shift} .. {appt}|fecha|dia|horario|agenda",
        "{shifted}", "{shift} de|del .. a|al|para", "{shift} lo|la .. para|a|al", "cambio de hora|horario|dia|fecha|cita|turno",
        "{shift} al|para", "reschedule", "dejar|dejarla|dejarlo|dejala|dejemosla|ponerla|ponermela|ponla .. para otro|otra",
        "{appt} .. {shift}|{shifted} para|a|al",
        "dejarla|dejarlo|dejemosla|ponerla|ponla|ponmela|pasamela|corremela|pasala|muevela|muevemela|cambiamela|cambiala"
        " para|al|a", "en vez|lugar de mi {appt}", "cambiar mi {appt}", "otro dia mi {appt}", "me {shift} .. {appt}",
        "pasarme|cambiarme|moverme para|a|al|de|del", "mover|cambiar la|el que tengo|tenia",
    ),
    "ask_human": (
        "{talk} .. {person}", "{talk} con|contigo|ustedes", "{talk} por telefono", "{person} real|verdad|humana",
        "^ una? persona|humano|agente|operador|operadora|asesor|ejecutivo|recepcion|recepcionista|representante porfa? $",
        "persona|humano de verdad|real|porfa", "ser humano", "me pueden|puede|podrian|podria|puedes|podes {call}",
        "me {call} .. numero|telefono|porfa|celular|favor|ustedes|alguien|al|vuelta", "que|quiero|podrian me {call}",
        "pueden|puede|podrian|podria|puedes|podes llamarme", "llamenme|llamame|llameme|llamarme|devuelvanme|llamadme",
        "devolver|devuelvan|devuelven la? llamada", "pasame|pasenme|paseme|comunicame|comuniqueme|comuniquenme|derivame"
        "|transfiereme|transferime|conectame|conecteme con|a|al", "atencion|atendido|atienda|atienden humana|humano|persona|alguien",
        "atencion al cliente", "atencion personalizada", "servicio al cliente", "alguien .. atender|atienda|ayudar|ayude|responda"
        "|llame|llamar|responder|hablar", "hay alguien .. ahi|real|$", "necesito|quiero|prefiero|busco un|una|hablar? {person}",
        "que me atienda {person}|una|un", "me atienda una|un|alguien .. persona|humano|alguien|real",
        "no quiero|quisiera .. con .. bot|robot|maquina|chatbot|ia", "no .. bot|robot|robots|bots|maquina|maquinas|contestadora|chatbot|ia", "ayuda humana", "asistencia humana",
        "me comunicas|comunican|comuniquen|contactan|contacten|contactas|contacte con?", "contactenme|contacteme|contactarme",
        "numero para|al llamar|que", "puedo llamar|llamarlos|llamarles", "humano porfa", "real person",
    ),
    "late": (
        "llego|llegare|llegar|llegando|llegaremos|voy|vamos|ando|vengo|estoy|estare .. atrasado|atrasada|retrasado|retrasada"
        "|demorado|demorada|atrasadito|atrasados",
        "llego|llegare|llegando|llegaremos .. tarde",
        "voy|ando|vengo .. minutos|min|poco|poquito|ratito tarde", "voy|ando tarde", "me atrase|retrase|demore|demoro|atraso|retraso", "voy|estoy en? camino", "hay taco|trafico|trancon",
        "estoy afuera|llegando|abajo|aqui|estacionando|ya", "se me hizo tarde",
    ),
    "topic": (
        "donde", "ubicacion|direccion|mapa|sucursal|sucursales|ubicados|ubicadas", "como llego|llegar",
        "tarjeta|tarjetas|efectivo|transferencia|transferencias|debito|credito|mercadopago|bizum|factura|boleta|isapre|fonasa"
        "|paypal|nequi|yape|plin", "forma|formas|medio|medios|metodo|metodos de pago", "pago|pagar|pagos|pagarles",
        "estacionamiento|estacionar|parking|parqueadero|cochera|parqueo|aparcamiento|aparcar", "wifi|perro|perrito|mascota"
        "|mascotas|gato", "vacante|vacantes|empleo|curriculum|cv|proveedor", "buscan|necesitan personal|gente|estilista",
        "promocion|promociones|descuento|descuentos|giftcard|instagram|facebook",
        "clima|llueve|llover|llovera|temperatura|pronostico", "que tiempo hara|hace", "partido|futbol|mundial|chiste|cuento"
        "|poema|cancion|receta|noticias|presidente|bitcoin|horoscopo|pelicula|pizza|hamburguesa|empanadas|capital|gobierno|elecciones",
        "eres|sos|es un|una? robot|bot|humano|maquina|ia|persona|real|inteligencia", "que hora es|son", "como te llamas",
        "quien eres|sos|es|fue|gano|hizo|creo", "cuanto dura|demora|tarda|duran|demoran|tiempo|toma|falta", "cuanto .. dura|demora|tarda",
        "duele|duelen|dolor", "cuando|que dia|hora? es|era|tengo mi|la {appt}", "a que hora es|era|tengo|tenia .. {appt}",
        "que es|significa|incluye", "incluye|incluyen", "perdi|olvide|deje mi|mis|un|una|el|la", "reclamo|queja|reclamar",
        "politica|politicas|reembolso|devolucion", "tengo que llevar|ayunar|hacer|ir", "hace falta|llevar", "alergia|alergica|embarazada",
        "telefono de|del", "cual es .. telefono|numero|correo|instagram|nombre", "te amo|quiero mucho", "casate|novia conmigo",
        "confirmar|confirmame|recordar|recuerdame mi|la {appt}", "sin cita|reserva|turno", "orden de llegada", "raiz cuadrada|de",
        "traduce|traducir|escribe|escribeme|programa|codigo",
    ),
    "offtopic": ("cuanto|cuantos es|son .. mas|por|menos|x", "raiz cuadrada"),
    "ask_price": (
        "cuanto|cuanta|cuantos .. {costs} !dura|demora|tarda|tiempo", "cuanto|cuanta !tiempo|dura|demora|tarda|falta|duran|demoran|toma|rato|antes|mas",
        "a cuanto|como esta|estan|el|la|los|las|sale|tienen|dejan", "precio|precios|valor|valores|tarifa|tarifas|costo|costos"
        "|coste|costes|presupuesto|presupuestos|cotizar|cotizacion|cotizarme|cotizame|preciso?", "cuesta|cuestan|costaria|cobran|cobra|cobras",
        "caro|caros|carito|baratos|barato|economico", "es|muy|tan|sale cara",
    ),
    "ask_hours": (
        "{open}", "me? !me {work}", "horario|horarios de|para atencion|atender|apertura|cierre|trabajo|funcionamiento|ustedes|uds|la",
        "que|cual|cuales|su|sus|el|los es|son? .. horario|horarios", "^ horario|horarios porfa? $", "hasta|desde|a que hora|horas .. {work}|{open}|estan",
        "hasta|desde|a que|cuantas hora|horas !tienen|hay", "que dias|dia .. {work}|{open}|estan", "cuando {open}|{work}|estan",
        "tienen horario continuado|corrido", "cierran a", "estan|estaran hoy|abiertos|manana|el|los",
        "que dias", "horario|horarios $", "dan servicio los|el",
    ),
    "room": (
        "disponible|disponibles|disponibilidad|libre|libres|desocupado|desocupada|espacio|espacios|huequito|hueco|huecos"
        "|cupo|cupos|campo|lugar|lugarcito|agenda", "{have} .. {appt}|horario|horarios|fecha|fechas|algo|atencion",
        "me pueden|puede|puedes|podrian|podria|podes|podrias atender|recibir|ver|agendar|hacer|cortar|tomar",
        "pueden|puede|puedes|podrian|podes atenderme|recibirme|verme|agendarme|hacerme|cortarme", "me {work}|reciben|recibes|ven",
        "que|cuales|a que horas|hora|dias|dia|horarios .. {have}|puedo|podria|pueden|puede|te|les|disponible|seria|hay",
        "se puede ir|pasar|agendar|reservar", "alcanzan|alcanzas|alcanza", "a que hora puedo|podria|me",
    ),
    "list_services": (
        "que|cuales|q|cual .. servicio|servicios|tratamiento|tratamientos|opciones {offer}|hay|son|tienen|manejan|dan|$",
        "que|q|cuales mas? {offer} ustedes|uds|aca|ahi|aqui|alla|vosotros|en|el|la|porfa|bueno|por? $",
        "que otra|otras|otros|tipo|tipos|clase|clases cosa|cosas|de|servicios|tratamientos",
        "lista|listado|carta|menu|catalogo|detalle|oferta de|con? servicios|tratamientos|los", "^ los? servicios|tratamientos porfa? $",
        "servicios|tratamientos que? {offer}|disponibles|ofrecen|tienen", "me? .. servicios|tratamientos {offer}",
        "cuales|que son|serian .. servicios|tratamientos", "sus|los|tus servicios|tratamientos $", "catalogo|menu|carta $",
        "en que me pueden|puedes ayudar|atender", "que puedo hacerme|reservar|agendar", "que me puedo hacer|recomiendan|ofrecen|hacen",
        "a que se dedican", "informacion|info de|sobre los? servicios|tratamientos", "que {offer} .. para",
    ),
    "offers": ("{offer}", "trabajan con", "dan", "que|cuales .. {offer}", "se hace|hacen|puede"),
    "book": (
        "agend*|reservar|reservo|reserve|reserven|reservame|reservarme|reservenme|reserveme|reservaria|reservanos|reservas|apartar|apartame|aparta|apartenme|concertar|anotarme|anotame|anotenme|anoteme|anota|apuntame|apuntarme|apuntadme"
        "|apunta|agendo|solicitar|separame|separar|separenme|coordinar|programar",
        "sacar|pedir|tomar|coger|solicitar|pillar|conseguir|obtener|dar|darme|dame|deme|quiero|quisiera|necesito|queria|busco"
        "|necesitaria|gustaria|saco|pido|hacer|haceme|hacerme|dan|das .. {appt}", "una|otra|algun|alguna|proxima|un|otro cita|turno|hora|reserva|sesion|cupo",
        "^ cita|turno|hora|citas|turnos|horas para|por|con|de|el|manana|hoy|pal|en|al", "ir|pasar a|por? atenderme|cortarme|hacerme",
        "hora para|pa|con", "horas para|pa|con|el|manana|hoy|disponibles", "atenderme|atenderse|atienda|atiendas",
    ),
    "noun": ("cita|turno|turnos|citas",),
    "closing": (
        "hasta|desde|a que hora|horas .. {work}|{open}", "cierran|cierra|cerrais|cerraran|abren|abris|abriran",
        "horario de atencion|apertura|cierre|trabajo|funcionamiento",
    ),
    "want": (
        "quiero|quisiera|queria|necesito|necesitaba|necesitaria|busco|ando|deseo|prefiero|preferiria|querria|quiere|queremos"
        "|necesitamos|quisieramos|preferible", "me gustaria|encantaria|sirve|sirven|acomoda|acomodan|viene|vienen|queda|quedaria|conviene"
        "|vendria|interesa|interesaria|tinca|das|dan|da|haces|hacen|hace|apunto|anoto|voy", "puedo|podria|podriamos|podemos|podra|podre"
        "|puede|pueden|podes|podrias|puedes|podeis|podrian", "se puede|podra|podria", "seria|es posible", "dame|deme|denme|haceme|hazme|haganme",
        "puede|podria ser", "que|q sea|tal", "mejor|perfecto|ideal|genial", "alcanzo|ire|iria|paso|pasaria|vengo|vendria|vamos|voy|pongamos|ponme|poneme|ponle|pone",
        "que tal|hay de", "y si|para|con|el|a", "haceme|hacerme|hacerse|hacermela|ponerme|cortarme|cortarse|arreglarme", "quedamos", "va el|la|con|a", "es para",
    ),
}

COURTESIES = {
    "greet": (
        "hola|holas|holi|holis|hello|hi|hey|wena|wenas|buenas|holaa|alo|saludos|ey|hellow|holu",
        "buenas|buenos|buen|wenas|buena dias|dia|tardes|tarde|noches|noche", "que tal|onda|hubo|mas|hay|pasa|cuentas",
        "como estan|estas|esta|va|andan|andas|anda|les|te|estais|van todo?", "como le|les|te va|baila|ha", "todo bien?",
        "hola a todos|todas", "como amanecieron|amanecio|amanece", "espero que esten|estes|se bien|encuentren bien?", "👋", "🙋‍♀", "🙋",
        "mucho gusto", "un gusto", "buen dia",
    ),
    "affirm": (
        "si|sip|sisi|sipo|yes|yep|ok|okay|oki|okey|okis|okas|oka|dale|vale|claro|perfecto|perfect|bueno|listo|genial|excelente|exacto"
        "|exactamente|correcto|confirmo|confirmado|confirmada|obvio|obviamente|simon|yapo|yap|bacan|buenisimo|joya|barbaro|estupendo|fenomenal"
        "|afirmativo|hagale|acepto|hecho|adelante|efectivamente|super|regio|fantastico|sale|va|ya|bien|cierto|okk|confirmar|guay|chevere",
        "si si", "claro que si", "por supuesto", "de acuerdo|una", "me parece bien|perfecto|genial|excelente?", "esta bien|perfecto|genial|ok", "asi es|mismo",
        "eso es|mismo", "esa misma?", "ese mismo?", "me sirve|acomoda|queda|viene|va|gusta|tinca bien|perfecto|genial?", "como no", "te confirmo", "si quiero|acepto|porfa|dale|confirmo",
        "todo bien|correcto|ok $", "👍", "✅", "👌", "🆗", "ya po", "desde luego", "sin problema", "no hay problema", "va que va", "sale y vale", "lo confirmo", "quiero esa|ese|eso $",
        "esa|ese esta bien|perfecta|perfecto", "hagamoslo", "suena bien", "con gusto",
    ),
    "deny": (
        "no|nop|nope|nel|nah|negativo|nones|tampoco|nopo|noup", "no no", "para nada", "de ninguna manera", "en absoluto", "ni loco|loca|hablar", "ahora|todavia|aun|hoy|asi no",
        "por ahora|el no momento?", "mejor no", "no quiero|deseo|puedo|gracias|me $", "no por ahora|el", "no hace falta", "no es necesario", "no necesito nada mas?", "nada|ninguno|ninguna mas?",
        "olvidalo|dejalo|olvidate|dejemoslo asi?", "ya no", "👎", "❌", "🙅", "🙅‍♀", "no me sirve|acomoda|interesa|convence|gusta", "para no|nada", "que no", "claro que no", "por supuesto que no",
        "no eso es todo", "es todo", "eso es todo", "seria todo", "no todavia|aun|ahora|estoy seguro|segura", "creo que no", "no creo", "no esta bien asi?",
    ),
    "thanks": (
        "gracias|thankyou|agradecido|agradecida|agradecidos|graciass", "muchas|mil|muchisimas|millon|infinitas de? gracias", "un millon", "te|se|le|les|lo lo? agradezco|agradecemos|agradeceria",
        "muy amable|amables", "que amable|amables", "🙏", "gracias por todo|la|su|tu|el|responder .. ayuda|atencion|info|informacion|tiempo", "gracias por", "te pasaste", "son los? mejores", "eres un|una? amor|genial|crack|angel", "💛", "❤",
        "de verdad", "thank you", "mil gracias", "un monton|mundo|monton", "por todo", "por la|tu|su ayuda|atencion|info|informacion", "merci",
    ),
    "bye": (
        "chao|chau|adios|bye|chaito|bendiciones|cuidate|cuidense", "hasta luego|pronto|manana|entonces", "nos vemos|hablamos|estamos pronto|luego|entonces?", 
        "que tengas|tengan|tenga|tengas|este|esten un|una|muy? buen|lindo|linda|buena|excelente|bonito|bien dia|tarde|noche|fin|jornada?", "un abrazo|beso", "buen fin de semana", "feliz dia|tarde|noche",
    ),
}

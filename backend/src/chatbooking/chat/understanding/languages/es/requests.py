"""How Spanish speakers cancel, move, ask for a person or begin again, and what is no request at all."""

from __future__ import annotations

REQUESTS = {
    "attack": """
        pasame|mandame|dame|deme|dime .. correo|mail|telefono|celular|numero|direccion de|del
        a que hora viene|vienen|llega|llegan|va|van
        quien|quienes mas
        que|cuales clientes|clientas|pacientes|personas
        {show} .. cliente|clienta|paciente
        cual|cuando es? la|el .. {appt} de mi|la|el
        {appt}|datos|telefono|correo|numero de la|el|un|una cliente|clienta|paciente|persona|senora|chica
        ignora|ignore|ignoren|olvida|olvidate|olvide .. instrucciones|reglas|ordenes
        omite|desestima|desobedece .. instrucciones|reglas|ordenes
        ignora|olvida todo lo|las anterior|anteriores
        instrucciones anteriores|previas|originales|iniciales|sistema
        tus|las instrucciones
        system prompt
        prompt
        jailbreak
        actua|comportate como
        finge|simula que|ser
        eres|sos ahora un|una|dan
        ahora|apartir eres|sos
        modo desarrollador|administrador|admin|dios|debug
        {show} .. clientes|pacientes|contrasenas|claves
        listado|lista|nomina|datos de|con los|las? clientes|clientas|pacientes
        {show}|ver|revisar las|los|sus? citas|reservas|agenda de|del
        todas las {appt}
        de todos|todas los|las cliente*|clienta*|paciente*|usuari*|demas|personas
        todos los turnos|clientes|pacientes|datos
        {appt}|datos|telefono|telefonos de otro|otra|otros|otras|todos|los|las clientes|clientas
        {appt}|datos|telefono|telefonos de otro|otra|otros|otras|todos|los|las clienta|cliente|pacientes
        correos|correo|agenda|numero de otro|otra|otros|otras|todos|los|las clientes|clientas
        correos|correo|agenda|numero de otro|otra|otros|otras|todos|los|las clienta|cliente|pacientes
        {appt}|datos|telefono|telefonos de otro|otra|otros|otras|todos|los|las paciente|personas
        {appt}|datos|telefono|telefonos de otro|otra|otros|otras|todos|los|las persona|demas|gente
        correos|correo|agenda|numero de otro|otra|otros|otras|todos|los|las paciente|personas
        correos|correo|agenda|numero de otro|otra|otros|otras|todos|los|las persona|demas|gente
        de otra|otro|otros|otras persona|cliente|clienta|clientes|paciente|pacientes|personas|gente
        base de datos
        drop table
        select * from
        script >
        < script
        contrasena|contrasenas|password|passwords
        hackear|hackea|hackeo
        api key
        quien|quienes mas? .. {appt}|agendado|agendada|agendo|reservo
        quien|quienes tiene|tienen .. {appt}
        que {appt}|citas tiene
        soy el? admin|administrador|desarrollador
        a que hora tiene .. cita|turno|reserva
        cuando tiene .. cita|turno|reserva|hora
        cita|turno|reserva del otro
    """,
    "abuse": """
        idiota|idiotas|imbecil|imbeciles|estupido|estupida|estupidos|tonto|tonta|inutil|inutiles|mierda
        puta|puto|putas|pendejo|pendeja|pendejos|gilipollas|cabron|cabrones|culiao|culiaos|ctm|hdp
        conchetumare|boludo|boludos|pelotudo|pelotudos|malparido
        hijueputa|gonorrea|chinga|chingada|verga|joder
        basura|asco|callate|maldito|maldita|estafadores|ladrones|webon|weon|huevon|aweonao|porqueria|maricon
        vete al carajo|diablo|infierno
        te odio
        jodete
    """,
    "restart": """
        empec~|empez~|empiez~|comenc~|comienz~ .. nuevo|cero|vez|principio|inicio
        comenz~|arranc~|arranqu~|inici~|part~ .. nuevo|cero|vez|principio|inicio
        reinici~|resete~|recomenz~|recomienz~|recomenc~
        hag~ .. todo de nuevo
        empezar|empecemos|empieza|empiezo|empezamos todo? de nuevo|cero
        comenzar|comencemos|comenzamos|comienza|partir todo? de nuevo|cero
        partamos|arrancar|arranquemos|arrancamos|iniciar todo? de nuevo|cero
        hacerlo|probemos|intentemos|vamos|hagamoslo todo? de nuevo|cero
        empezar|empecemos|empieza|empezamos|comenzar otra vez
        comencemos|partir|partamos|arrancar|arranquemos|iniciar otra vez
        empezar|empecemos|empieza|empezamos .. desde|de|del? cero|principio|inicio|comienzo
        comenzar|comencemos .. desde|de|del? cero|principio|inicio|comienzo
        partir|partamos|arrancar|iniciar|vamos|hagamoslo .. desde|de|del? cero|principio|inicio|comienzo
        volver|volvamos|vuelve|vuelvo|volve a|al|por? empezar|comenzar|inicio|principio
        volver|volvamos|vuelve|vuelvo|volve a|al|por? comienzo|cero|partir|menu
        volvemos|regresar|regresa|regresemos|ir a|al|por? empezar|comenzar|inicio|principio
        volvemos|regresar|regresa|regresemos|ir a|al|por? comienzo|cero|partir|menu
        reiniciar|reinicia|reiniciemos|reinicie|reset
        resetear|resetea|reseteemos|restart|recomenzar|recomencemos
        desde cero|0
        borron y cuenta nueva
        de vuelta al inicio|principio|comienzo
        desde el principio|comienzo|inicio
        start over
        de nuevo desde
        borra|olvida todo
        menu principal
        nueva conversacion
        otra vez desde
    """,
    "cancel": """
        olvid~ .. mi|la {appt}
        cancel~|anul~|desagend~|desmarc~|desmarqu~
        dar|doy|damos|dan|den|das|dieran|daria de baja
        quit~|borr~|elimin~|sac~|saqu~|liber~|tach~ .. mi|esa|la|el|mis {appt}|nombre|reservas|citas
        no sigo|seguire|continuare con mi|la|el {appt}
        ya no me? hace|haga falta|sirve .. {appt}
        cancelar|cancela|cancelo|cancelen|cancele|cancelame|cancelarla|cancelarlo
        canceles|cancelamos|cancelacion|cancelenme|canceleme|cancelarme|cancelaria|cancelada
        anular|anula|anulo|anulen|anule|anulame|anularla|anulacion|anulenme
        desagendar|desagenda|desmarcar
        suspender|suspende|suspendo|suspendan|suspendemos .. {appt}
        faltar|faltare a|al|el|manana|hoy
        dar de baja
        borrame|borrenme|sacame|saquenme|quitame|quitenme|eliminame|bajame de|del la? lista|agenda
        borrame|borrenme|sacame|saquenme|quitame|eliminame|bajame del|el lunes|martes|miercoles|jueves|viernes
        dame|darme|denme|damelo|damela|dalo|dala|darlo|darla|denlo|denla de baja
        borrar|borra|borren|borrame|eliminar|elimina|eliminen|eliminame|sacar|saca|saquen .. mi|esa|la {appt}
        quitar|quita|quiten|quitame|bajar|baja|bajame|liberar|libero|soltar|sacame|tachar .. mi|esa|la {appt}
        dejar|dejo|dejen|deja sin efecto
        ya? no quiero|necesito|deseo|podre|puedo mas? mi|la|esa .. {appt}
        ya no quiero|necesito|voy|deseo|podre|puedo .. mi|la|esa|el .. {appt}
        no quiero mas|ya .. mi|la {appt}
        renunciar a mi {appt}
        no .. mi|la {appt} que tengo|tenia
        me bajo|bajarme de la|mi
        no .. asistir|ir|llegar|acudir .. mi|la .. {appt}
        sacame|borrame|quitame de la agenda
    """,
    "reschedule": """
        mueveme|muevame|muevanme|cambiame|cambieme a|al|para las|la|el
        cambienme|correme|corrame|moveme|pasame|pasenme a|al|para las|la|el
        me? lo|la pueden|puedes|puede dejar|poner|pasar|mover|cambiar|correr a|para|al|pal
        me? lo|la podrian|podrias|podria|podemos dejar|poner|pasar|mover|cambiar|correr a|para|al|pal
        cambi~|mov~|muev~|modific~|traslad~ .. {appt}|fecha|dia|horario
        cambi~|mov~|muev~|traslad~ para|al
        cambi~|mov~|muev~|traslad~ el|la .. para|al|pal
        lo|la|los|las .. dejar|dejamos|pasar|pasamos|poner|mover|cambiar|correr .. para|al|pal
        otro|otra|distinto|distinta dia|fecha|hora|horario para mi
        cambi~|mov~|muev~ .. otro|otra dia|fecha|hora|horario|semana
        hacer un cambio .. {appt}
        puedo|podria|podriamos|se ir|venir|pasar|puede .. en vez|lugar de|del
        la|lo|las|los paso|cambio|muevo|corro|dejamos|pasamos|movemos|corremos para|al|a
        la|lo|las|los puedes|pueden|podeis|podrian|podrias|podes|puede|podriais {shift}
        {shift} mi !correo|mail|email|numero|telefono|nombre|celular|apellido|rut|datos
        se puede|podra|podria {shift}|{shifted}
        {appt} .. se|me puede|pueden|podria|podrian {shift}|{shifted}
        reagend*|reprogram*|posterg*|pospon*|aplaz*|reubic*|recalendariz*
        {shift} .. {appt}|fecha|dia|horario|agenda
        {shifted}
        {shift} de|del .. a|al|para
        {shift} lo|la .. para|a|al
        cambio de hora|horario|dia|fecha|cita|turno
        {shift} al|para
        reschedule
        dejar|dejarla|dejarlo|dejala|dejemosla|ponerla|ponermela|ponla .. para otro|otra
        {appt} .. {shift}|{shifted} para|a|al
        dejarla|dejarlo|dejemosla|ponerla|ponla|ponmela para|al|a
        pasamela|corremela|pasala|muevela|muevemela|cambiamela|cambiala para|al|a
        en vez|lugar de mi {appt}
        cambiar mi {appt}
        otro dia mi {appt}
        me {shift} .. {appt}
        pasarme|cambiarme|moverme para|a|al|de|del
        mover|cambiar la|el que tengo|tenia
    """,
    "ask_human": """
        ^ con un|una|algun|alguna {person}
        pasas|pasan|pasarias|pasarian|pasa|pasar|paseis con {person}|alguien|un|una|el|la
        comunic~|comuniqu~|transfier~ con|a|al {person}|un|una|el|la|alguien|alguno
        transfer~|deriv~|conect~|contact~ con|a|al {person}|un|una|el|la|alguien|alguno
        llam~|telefonear .. ustedes|alguien|numero|por|telefono|celular|porfa|favor !pepe
        me marcan|marquen|marcas|marques
        hay|existe alguna? forma|manera de hablar
        con quien puedo|podria|se hablar|comunicarme
        alguien .. {talk}
        un|una {person} .. {talk}
        una llamada
        ^ me {call} porfa? $
        ayuda de|con un|una|alguien|algun persona|humano|humana|alguien
        ayuda de alguien
        me pones|pongas|pone|comunicas con una|un|alguien|el|la
        ponme|poneme|ponganme|ponedme con una|un|alguien|el|la
        hay un|una|algun|alguna humano|humana|persona|agente|operador|ejecutivo|asesor
        {talk} .. {person}
        {talk} con|contigo|ustedes
        {talk} por telefono
        {person} real|verdad|humana
        ^ una? persona|humano|agente|operador|operadora porfa? $
        ^ una? asesor|ejecutivo|recepcion|recepcionista|representante porfa? $
        persona|humano de verdad|real|porfa
        ser humano
        me pueden|puede|podrian|podria|puedes|podes {call}
        me pueden|puede|podrian|podria|puedes|podes marcan|marcar|telefonear|contactar alguien|al|a|por
        dar|dan|den|darme|denme|dame un|una toque|llamada|telefonazo|llamadita|ring|timbre
        me {call} .. numero|telefono|porfa|celular|favor|ustedes|alguien|al|vuelta
        que|quiero|podrian me {call}
        pueden|puede|podrian|podria|puedes|podes llamarme
        llamenme|llamame|llameme|llamarme|devuelvanme|llamadme
        devolver|devuelvan|devuelven la? llamada
        pasame|pasenme|paseme|comunicame|comuniqueme con|a|al !las|la|el|otro|otra
        comuniquenme|derivame|transfiereme|transferime|conectame|conecteme con|a|al
        atencion|atendido|atienda|atienden humana|humano|persona|alguien
        atencion al cliente
        atencion personalizada
        servicio al cliente
        alguien .. atender|atienda|ayudar|ayude|responda|llame|llamar|responder|hablar
        hay alguien .. ahi|real|$
        necesito|quiero|prefiero|busco un|una|hablar? {person}
        que me atienda {person}|una|un
        me atienda una|un|alguien .. persona|humano|alguien|real
        no quiero|quisiera .. con .. bot|robot|maquina|chatbot|ia
        no .. bot|robot|robots|bots|maquina|maquinas|contestadora|chatbot|ia
        ayuda humana
        asistencia humana
        me comunicas|comunican|comuniquen|contactan|contacten|contactas|contacte con?
        contactenme|contacteme|contactarme
        numero para|al llamar|que
        puedo llamar|llamarlos|llamarles
        humano porfa
        real person
    """,
    "absent": """
        no voy|vamos|puedo|podre|podremos a? llevar*|traer*
        no lo|la|los|las llevo|llevare|traigo|traere|llevamos|puedo|podre
        no cuent~ conmigo|con nosotros?
        no voy|vamos|va a ir|estar|aparecer|asistir|llegar|venir|presentarme
        no aparecere|estare|vendre|llegare|pasare
        se me|nos complico|enredo|cruzo|complica lo|la|el
        imposible|complicado ir|asistir|llegar
        no voy|vamos|ire|iremos $
        no pued~|podr~|alcanz~ .. ir|asistir|llegar|acudir|presentarme
        no llego|llegare|alcanzo
        no puedo|podre|podria|podremos|podemos|alcanzo ir|asistir|llegar|acudir|presentarme
        no voy|va|vamos a poder|alcanzar? ir|asistir|llegar|acudir|presentarme
        no ire|asistire|iremos
        ya no puedo|voy|podre a? poder? ir|asistir|llegar
    """,
    "identity": """
        con un|una humano|persona|robot|bot|maquina o con? un|una
        hablo|hablando|chateo|chateando|comunico con un|una robot|bot|maquina|humano|ia
        eres|sos|es .. robot|bot|humano|humana|maquina|ia|persona|real|inteligencia
        estoy|hablo hablando? con un|una robot|bot|maquina|ia|persona|humano $ ?
    """,
    "remove": """
        quita|quite|quiten|quitame|saca|saque|saquen .. mi|mis
        borrame|borrenme|sacame|saquenme|quitame|quitenme|eliminame|bajame de|del
        sacame|borra|borre|borren|borrame|elimina|elimine|eliminen .. mi|mis
    """,
    "nomore": """
        ya no quier~|necesit~|dese~|voy|vamos|ire
        no quier~|necesit~|dese~|voy|vamos|ire .. ya $ ?
    """,
    "having": """
        tengo|tenemos una? {appt} !libre|disponible|para
    """,
    "standing": """
        teng~|teni~|tenemos|ten~ .. {appt}
        estoy|estaba|estamos|quede|quedo agendad~|anotad~|citad~|reservad~
        mi|la {appt} es|era|esta|quedo
        reserve|agende|saque|pedi .. para|el
        mi {appt}
    """,
    "instead": """
        en vez|lugar de|del|$
    """,
    "come": """
        puedo|podria|podriamos|podemos|se ir|venir|pasar|hacerlo|hacerla|asistir
    """,
    "moving": """
        cambi~|mov~|muev~|traslad~|postergar|aplazar|atrasar|retrasar|adelantar !de|el|mi|idea|opinion
        cambi~ de persona|profesional|barbero|estilista|doctor|doctora|terapeuta|masajista
    """,
}

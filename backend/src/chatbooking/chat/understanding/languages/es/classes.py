"""Words that patterns in Spanish share."""

from __future__ import annotations

CLASSES = {
    "appt": (
        "cita citas turno turnos reserva reservas reservacion reservaciones hora horas horita turnito"
        " sesion cupo hueco agendamiento citica citita turnico huequito cupito"
    ),
    "praise": (
        "genio genia genios genias idolo idola maestro maestra capo capa crack reina rey linda lindo bella"
        " hermosa divina amor corazon"
    ),
    "mine": "mi mis la las esa el un una otra",
    "shift": (
        "cambiar cambio cambie cambien cambia cambiame cambiarme cambiemos cambiamos mover mueve mueveme"
        " muevan muevo movamos moverme pasar pasame pasarme pasamos pasen correr corre corremos corrame"
        " correrme adelantar adelanta adelantan adelantamos atrasar atrasa atrasamos retrasar retrasa"
        " modificar modifica modificamos trasladar traslada"
        " cambiarle cambi~ mov~ muev~ modific~ traslad~ corr~"
    ),
    "shifted": (
        "cambiarla cambiarlo cambiarlas moverla moverlo pasarla pasarlo correrla correrlo adelantarla"
        " adelantarlo atrasarla atrasarlo retrasarla modificarla modificarlo trasladarla postergarla"
        " aplazarla posponerla reagendarla reprogramarla"
    ),
    "have": (
        "tienen tenes tienes tiene tendras tendran tendrian tendria teneis hay habra habria queda quedan"
        " quedara tendria"
    ),
    "person": (
        "persona personas humano humana humanos alguien agente asesor asesora operador operadora"
        " ejecutivo ejecutiva encargado encargada dueno duena recepcion recepcionista secretaria"
        " secretario representante gente administrador administradora administracion supervisor gerente"
        " jefe jefa"
    ),
    "talk": (
        "hablar hablo hable hablemos chatear comunicarme comunicar comunicarnos contactar contactarme"
        " conversar charlar platicar"
    ),
    "call": "llamen llame llaman llamas llama llames llamar llamaran llamas",
    "open": (
        "abren abre abris abriran abrira cierran cierra cerrais cerraran abierto abiertos abierta"
        " abiertas cerrado cerrados cerrada abrir cerrar"
    ),
    "work": (
        "atendiendo trabajando funcionando atienden atiende atendeis atenderan atendes trabajan trabaja"
        " trabajais trabajaran trabajas"
        " laboran funcionan funciona"
    ),
    "show": (
        "muestrame muestra mostrar dame dime lista listame ensename ver revela revelame pasame dinos mandame"
    ),
    "costs": (
        "cuesta cuestan vale valen sale salen saldria costaria cobran cobra cobras cobrais cobrarian es"
        " seria son esta estan tiene sera queda quedaria"
    ),
    "offer": (
        "hacen haces hace haceis ofrecen ofreces ofrece realizan realiza manejan maneja practican prestan"
        " brindan incluyen tienen tenes tienes tiene teneis hay venden"
    ),
    "kin": (
        "hijo hija hijito hijita nino nina nieto nieta sobrino sobrina hermano hermana mama papa madre"
        " padre marido esposo esposa senora suegra suegro novio novia perro perra perrito perrita"
        " perrhijo gato gata gatito gatita cachorro cachorra cachorrito cachorrita mascota conejo coneja"
        " conejito hamster loro canario caniche tortuga michi firulais bebe pequeno pequena peque"
        " jefe jefa amigo amiga vecino vecina primo prima tio tia abuelo abuela colega"
    ),
}

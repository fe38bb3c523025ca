"""Spanish, as spoken in Chile, Colombia, Mexico, Argentina and Spain."""

from __future__ import annotations

from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.languages.es import words
from chatbooking.chat.understanding.languages.es.booking import BOOKING
from chatbooking.chat.understanding.languages.es.calendar import CALENDAR
from chatbooking.chat.understanding.languages.es.classes import CLASSES
from chatbooking.chat.understanding.languages.es.courtesies import COURTESIES
from chatbooking.chat.understanding.languages.es.polarity import ANSWERS, DEPENDENTS, INTRODUCTIONS, POLARITY
from chatbooking.chat.understanding.languages.es.questions import QUESTIONS
from chatbooking.chat.understanding.languages.es.requests import REQUESTS

LANGUAGE = Language(
    code="es",
    calendar=CALENDAR,
    month_first=False,
    parts={
        "morning": ("06:00", "12:00"),
        "midday": ("12:00", "14:00"),
        "afternoon": ("12:00", "19:00"),
        "evening": ("19:00", "23:00"),
    },
    shorthand=words.SHORTHAND,
    common=words.COMMON,
    verbs=words.VERBS,
    fillers=words.FILLERS,
    classes=CLASSES,
    intents={**REQUESTS, **QUESTIONS, **BOOKING},
    courtesies=COURTESIES,
    polarity=POLARITY,
    answers=ANSWERS,
    introductions=INTRODUCTIONS,
    dependents=DEPENDENTS,
    contact_labels=(
        "correo mail email e-mail gmail telefono fono tel celular cel movil numero whatsapp wsp wasap"
        " nombre es contacto y mi mis su el al datos son fonos nro tfno fon aca aqui movil telf"
    ),
    provider_leads=(
        "senora senor senorita srta sra sr don dona con a de para por la el doctora doctor dra"
        " dr sea es prefiero quiero mejor y o ni no"
    ),
    elsewhere_services=words.ELSEWHERE,
    asked_endings=("an", "en", "ais", "eis"),
    swap_verbs=("cambi", "reemplaz", "reemplac", "sustitu", "troc", "permut"),
    swap_links="por a al para pa pal con",
    spelt_as_heard=True,
    appointment_words=(
        "hora horas turno turnos cita citas reserva reservas hueco huecos servicio servicios"
        " tratamiento tratamientos cupo cupos sesion reservacion agendamiento horario"
    ),
)

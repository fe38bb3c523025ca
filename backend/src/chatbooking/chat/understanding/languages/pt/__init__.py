"""Portuguese, as spoken in Brazil."""

from __future__ import annotations

from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.languages.pt import words
from chatbooking.chat.understanding.languages.pt.booking import BOOKING
from chatbooking.chat.understanding.languages.pt.calendar import CALENDAR
from chatbooking.chat.understanding.languages.pt.classes import CLASSES
from chatbooking.chat.understanding.languages.pt.courtesies import COURTESIES
from chatbooking.chat.understanding.languages.pt.polarity import ANSWERS, DEPENDENTS, INTRODUCTIONS, POLARITY
from chatbooking.chat.understanding.languages.pt.questions import QUESTIONS
from chatbooking.chat.understanding.languages.pt.requests import REQUESTS

LANGUAGE = Language(
    code="pt",
    calendar=CALENDAR,
    month_first=False,
    parts={
        "morning": ("06:00", "12:00"),
        "midday": ("12:00", "14:00"),
        "afternoon": ("12:00", "18:00"),
        "evening": ("18:00", "23:00"),
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
    swap_verbs=("troc", "troqu", "mud", "substitu", "cambi"),
    swap_links="por pelo pela para pra pro pras pros com a ao",
    contact_labels=(
        "email mail e-mail telefone celular cel tel fone numero whatsapp zap wpp nome e meu minha o"
        " contato dados eh telemovel tlm tlmv contacto telem aqui"
    ),
    provider_leads=(
        "senhora senhor sra sr dentista com c/ da do o a dr dra doutor doutora para pra pro"
        " prefiro quero seja e ou nao nem"
    ),
    elsewhere_services=words.ELSEWHERE,
    asked_endings=("am", "em"),
    spelt_as_heard=True,
    appointment_words=(
        "consulta consultas horario horarios vaga vagas agendamento agendamentos servico servicos"
        " tratamento tratamentos reserva sessao procedimento procedimentos atendimento hora horas"
    ),
)

"""A business to talk to: a spa in Santiago with two people and three services, written to the table."""

from datetime import UTC, datetime, timedelta
from typing import Any

from chatbooking.catalog.model import Catalog, DayHours, Faq, Provider, Service, TimeWindow, Weekday
from chatbooking.records import encode
from chatbooking.storage import Directory, Key, TenantTable, transact
from chatbooking.tenants.model import BookingRules, Contact, Tenant

KEY = "pk_test"
ORIGIN = "https://spa.example"
ZONE = "America/Santiago"
# A Tuesday, 10:15 in Santiago.
NOW = datetime(2026, 11, 24, 13, 15, tzinfo=UTC)

WEEK = tuple(Weekday)
OPEN = (TimeWindow("09:00", "19:00"),)


FAQS = (
    Faq("parking-es", "es", "¿Tienen estacionamiento?", "Sí, para seis autos, detrás del local.",
        ("¿Dónde puedo dejar el auto?",)),
    Faq("cards-es", "es", "¿Aceptan tarjetas de crédito?", "Sí, todas, y también transferencia."),
    Faq("sunday-es", "es", "¿Abren los domingos festivos?", "No, los festivos descansamos."),
    Faq("secret-es", "es", "¿Venden bonos de regalo?", "Todavía no.", active=False),
    Faq("parking-en", "en", "Is there parking?", "Yes, for six cars, behind the house."),
    Faq("gift-en", "en", "Do you sell gift cards for a massage?", "Yes, at the desk."),
)  # fmt: skip


def a_tenant(**changes: Any) -> Tenant:
    fields: dict[str, Any] = {
        "id": "acme",
        "name": "Spa Aurora",
        "locale": "es",
        "time_zone": ZONE,
        "currency": "CLP",
        "created_at": NOW - timedelta(days=100),
        "contact": Contact(
            email="hola@aurora.cl", phone="+56 2 2345 6789", address="Av. Providencia 123, Santiago"
        ),
        "rules": BookingRules(slot_interval_minutes=30),
    }
    return Tenant(**{**fields, **changes})


def a_provider(id: str, name: str, **changes: Any) -> Provider:
    """Monday to Friday from 9 to 19, Saturday until 14, closed on Sunday; a break at 13."""
    weekdays = tuple(DayHours(day, OPEN, (TimeWindow("13:00", "14:00"),)) for day in WEEK[:5])
    saturday = DayHours(WEEK[5], (TimeWindow("09:00", "14:00"),))
    fields: dict[str, Any] = {"time_zone": ZONE, "weekly_hours": (*weekdays, saturday)}
    return Provider(id, name, **{**fields, **changes})


def a_service(id: str, name: str, *, of: tuple[str, ...] = ("maria", "jose"), **changes: Any) -> Service:
    fields: dict[str, Any] = {"duration_minutes": 60, "price_minor": 28000, "provider_ids": of}
    return Service(id, name, **{**fields, **changes})


def a_catalog() -> Catalog:
    services = (
        a_service("cut", "Corte de Pelo", duration_minutes=30, price_minor=12000,
                  aliases=("corte", "haircut", "corte de cabelo")),
        a_service("massage", "Masaje Relajante", price_minor=28000,
                  aliases=("masaje", "relaxing massage", "massage", "massagem relaxante", "massagem")),
        a_service("facial", "Limpieza Facial", of=("maria",), price_minor=None,
                  aliases=("facial", "limpeza facial", "facial cleansing")),
    )  # fmt: skip
    people = (a_provider("maria", "María Fuentes"), a_provider("jose", "José Peña"))
    return Catalog((), services, people, FAQS)


def write_shop(tenant: Tenant | None = None, catalog: Catalog | None = None) -> TenantTable:
    """The business, its catalog and its widget key, in the table."""
    tenant, catalog = tenant or a_tenant(), catalog or a_catalog()
    table = TenantTable(tenant.id)
    pk = table.pk()
    items = [
        (Key(pk, "TENANT"), encode(tenant)),
        *((Key(pk, f"SERVICE#{service.id}"), encode(service)) for service in catalog.services),
        *((Key(pk, f"PROVIDER#{provider.id}"), encode(provider)) for provider in catalog.providers),
        *((Key(pk, f"FAQ#{faq.id}"), encode(faq)) for faq in catalog.faqs),
    ]
    order = {key: {"order": str(number)} for number, (key, _) in enumerate(items)}
    entry = {"tenantId": tenant.id, "allowedOrigins": [ORIGIN]}
    transact(
        [
            *(table.put(key, {**item, **order[key]}, label="shop") for key, item in items),
            Directory().put_widget_key(KEY, entry, label="key"),
        ]
    )
    return table

import pytest

from chatbooking.deployment import suspend
from chatbooking.storage import TenantTable
from chatbooking.tenants import storage
from chatbooking.tenants.model import TenantStatus
from tests.tenants.builders import opened


@pytest.fixture(autouse=True)
def stack(table_name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suspend, "table_of", lambda _stack: table_name)


def test_an_operator_suspends_a_business_and_lifts_it_again(capsys: pytest.CaptureFixture[str]) -> None:
    opened()
    for arguments, status in (([], TenantStatus.SUSPENDED), (["--lift"], TenantStatus.ACTIVE)):
        assert suspend.main(["acme", "--stack", "chat-booking-dev", *arguments]) == 0
        assert storage.read_tenant(TenantTable("acme")).status is status
        assert capsys.readouterr().out == f"Peluquería Acme (acme): {status}\n"


def test_an_unknown_business_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert suspend.main(["nobody", "--stack", "chat-booking-dev"]) == 1
    assert "NotFound" in capsys.readouterr().err

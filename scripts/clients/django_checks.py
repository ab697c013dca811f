"""Django: migrations, the ORM, atomic blocks, introspection; each as a project with one application would use it."""

import datetime
import decimal
import io
import os

import django
from checks import check, run
from django.conf import settings

settings.configure(
    USE_TZ=True,
    TIME_ZONE="UTC",
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions"],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": os.environ["PGHOST"],
            "PORT": os.environ["PGPORT"],
            "USER": os.environ["PGUSER"],
            "PASSWORD": os.environ["PGPASSWORD"],
            "NAME": os.environ["PGDATABASE"],
            "OPTIONS": {"sslmode": os.environ["PGSSLMODE"]},
        }
    },
)
django.setup()

from django.contrib.auth.models import Group, User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import IntegrityError, connection, models, transaction  # noqa: E402
from django.db.models import Count, F, Max, Q, Sum  # noqa: E402
from django.db.models.functions import TruncMonth  # noqa: E402


class Event(models.Model):
    name = models.CharField(max_length=40, db_index=True)
    at = models.DateTimeField()
    value = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    data = models.JSONField(default=dict)
    took = models.DurationField(null=True)
    owner = models.ForeignKey(User, null=True, on_delete=models.SET_NULL)

    class Meta:
        app_label = "checks"
        constraints = [models.UniqueConstraint(fields=["name", "at"], name="event_once")]


@check
def migrate():
    call_command("migrate", verbosity=0, interactive=False)
    call_command("migrate", verbosity=0, interactive=False)  # nothing to do
    tables = connection.introspection.table_names()
    assert {"auth_user", "django_migrations", "auth_group_permissions"} <= set(tables), tables


@check
def create_a_model():
    with connection.schema_editor() as editor:
        if "checks_event" in connection.introspection.table_names():
            editor.delete_model(Event)
        editor.create_model(Event)


@check
def objects():
    utc = datetime.timezone.utc
    owner = User.objects.create_user("ann", "a@x.org", "secret")
    Event.objects.bulk_create(
        Event(name=f"n{i % 3}", at=datetime.datetime(2024, 1 + i % 2, 1 + i // 2, tzinfo=utc), value=decimal.Decimal(i) / 4,
              data={"i": i, "list": [i, None]}, took=datetime.timedelta(minutes=i), owner=owner if i % 2 else None)
        for i in range(20))
    first = Event.objects.order_by("pk")[0]
    assert (first.value, first.data, first.took) == (decimal.Decimal("0.00"), {"i": 0, "list": [0, None]}, datetime.timedelta())
    assert Event.objects.filter(data__i=7).get().value == decimal.Decimal("1.75")
    assert Event.objects.filter(name__icontains="N1").count() == 7
    assert Event.objects.filter(owner__username="ann").aggregate(s=Sum("value"), m=Max("took")) == {
        "s": decimal.Decimal("25.00"), "m": datetime.timedelta(minutes=19)}
    months = Event.objects.annotate(m=TruncMonth("at")).values("m").annotate(n=Count("id")).order_by("m")
    assert [(row["m"].month, row["n"]) for row in months] == [(1, 10), (2, 10)], list(months)
    assert Event.objects.filter(Q(name="n0") | Q(value__gt=4)).update(value=F("value") + 1) == 9
    assert Event.objects.select_related("owner").exclude(owner=None).first().owner.username == "ann"
    assert [e.pk for e in Event.objects.order_by("pk").iterator(chunk_size=3)] == sorted(
        Event.objects.values_list("pk", flat=True))


@check
def upserts():
    group, created = Group.objects.get_or_create(name="editors")
    again, created_again = Group.objects.update_or_create(name="editors")
    assert created and not created_again and group.pk == again.pk
    Group.objects.bulk_create(
        [Group(pk=group.pk, name="writers"), Group(pk=group.pk + 100, name="readers")],
        update_conflicts=True, unique_fields=["id"], update_fields=["name"])
    assert sorted(Group.objects.values_list("name", flat=True)) == ["readers", "writers"]


@check
def nested_atomic_blocks():
    with transaction.atomic():
        Group.objects.create(name="outer")
        try:
            with transaction.atomic():
                Group.objects.create(name="outer")
            raise AssertionError("the same name twice")
        except IntegrityError:
            pass
        with transaction.atomic():
            Group.objects.create(name="inner")
    assert Group.objects.filter(name__in=["outer", "inner"]).count() == 2


@check
def schema_changes():
    field = models.IntegerField(default=7)
    field.set_attributes_from_name("extra")
    with connection.schema_editor() as editor:
        editor.add_field(Event, field)
        wider = models.CharField(max_length=80, db_index=True)
        wider.set_attributes_from_name("name")
        editor.alter_field(Event, Event._meta.get_field("name"), wider)
        editor.remove_field(Event, field)
    with connection.cursor() as cursor:
        columns = {c.name: c for c in connection.introspection.get_table_description(cursor, "checks_event")}
        keys = connection.introspection.get_constraints(cursor, "checks_event")
    assert "extra" not in columns and columns["name"].display_size == 80, columns["name"]
    assert keys["event_once"]["unique"] and keys["event_once"]["columns"] == ["name", "at"], keys


@check
def inspectdb():
    out = io.StringIO()
    call_command("inspectdb", "checks_event", "auth_user", stdout=out)
    text = out.getvalue()
    for line in (
        "value = models.DecimalField(max_digits=12, decimal_places=2, blank=True, null=True)",
        "data = models.JSONField()",
        "username = models.CharField(unique=True, max_length=150)",
        "id = models.BigAutoField(primary_key=True)",
    ):
        assert line in text, (line, text)
    assert "models.ForeignKey('AuthUser', models.DO_NOTHING, blank=True, null=True)" in text or "AuthUser" in text, text


@check
def clean_up():
    with connection.schema_editor() as editor:
        editor.delete_model(Event)
    User.objects.filter(username="ann").delete()
    Group.objects.all().delete()


run("django")

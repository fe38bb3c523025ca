"""Words that patterns in Portuguese share."""

from __future__ import annotations

CLASSES = {
    "appt": (
        "consulta consultas horario horarios hora vaga vagas agendamento agendamentos reserva reservas"
        " sessao atendimento marcacao"
    ),
    "shift": (
        "mudar muda mude mudem mudo mudamos mudanca trocar troca troque trocamos passar passa passe"
        " passem mover mova mova alterar altera altere alteracao transferir transfere transfira adiantar"
        " adianta adiante antecipar antecipa antecipe atrasar atrasa empurrar jogar joga puxar troco"
        " mudarmos"
    ),
    "shifted": "muda-la muda-lo passa-la adia-la adia-lo troca-la remarca-la reagenda-la antecipa-la",
    "have": "tem teem tens teria teriam tera ha haveria existe sobrou sobra restou resta",
    "person": (
        "pessoa pessoas humano humana humanos alguem atendente atendentes recepcao recepcionista"
        " secretaria gerente responsavel dono dona operador operadora representante funcionario"
        " funcionaria equipe gente pessoal suporte"
    ),
    "talk": "falar falo fale falamos conversar converso comunicar contatar contactar papear",
    "call": "retornar retorne retornem retorna ligar ligue"
    " liguem liga ligam ligasse ligassem ligarem telefonar telefonem",
    "open": (
        "abre abrem abrir abrirao abrira fecha fecham fechar fecharao aberto abertos aberta abertas"
        " fechado fechados fechada abertura fechamento"
    ),
    "work": "atende atendem atenderao trabalha trabalham trabalharao funciona funcionam funcionara",
    "show": (
        "mostre mostra mostrar me diga liste lista listar exiba exibir revele revelar envie passa passe mande"
    ),
    "costs": (
        "custa custam vale valem sai saem sairia custaria cobra cobram cobrariam e eh fica ficaria ficam"
        " esta ta sao seria ser cobrado"
    ),
    "offer": (
        "tiram tira colocam limpam clareiam extraem arrancam"
        " fazem faz oferecem oferece realizam realiza tem trabalham trabalha atendem atende praticam"
        " prestam vendem disponibilizam possuem dispoem"
    ),
    "kin": (
        "filho filha filhinho filhinha menino menina neto neta sobrinho sobrinha irmao irma mae pai"
        " marido esposo esposa mulher sogra sogro namorado namorada cao cachorro cachorra cachorrinho"
        " cachorrinha cadela cadelinha gato gata gatinho gatinha coelho coelha pet bichinho hamster"
        " papagaio bebe caozinho doguinho calopsita pequeno pequena filhote miudo miuda"
        " chefe amigo amiga vizinho vizinha primo prima tio tia avo colega"
    ),
}

"""Short forms of first names: each with the names it may stand for."""

from __future__ import annotations

_FORMS = """
ale alejandra alejandro alexandra alexandre
alex alexander alejandro alexandre alexandra alejandra
andy andres andrew andrea
ben benjamin
beto alberto roberto humberto
bea beatriz
bia beatriz bianca
bill william
billy william
bob robert
cadu eduardo
caro carolina
carol carolina caroline
charlie charles carlos
chema jose
chepe jose
chico francisco
chris christopher cristian christian
clau claudia
coni constanza
dan daniel
dani daniel daniela
danny daniel
dave david
duda eduarda eduardo
edu eduardo
fer fernando fernanda
fran francisco francisca
gabi gabriel gabriela
gabo gabriel
gonza gonzalo
gui guilherme
guille guillermo
jim james
joe joseph
jon jonathan
kate katherine catherine
kike enrique
leo leonardo leonel
lola dolores
lu lucia luisa luciana
lucho luis
lupe guadalupe
maca macarena
maju julia
majo maria
malu maria
mari maria mariana
marce marcela marcelo
matt matthew
mati matias
max maximiliano
memo guillermo
mike michael miguel
mickey michael
nacho ignacio
nanda fernanda
nando fernando
nati natalia
nati natalia
nick nicholas nicolas
nico nicolas
pancho francisco
paco francisco
pato patricio patricia
pepe jose
pepa josefa
pili pilar
quique enrique
rafa rafael
rick ricardo richard
ricky ricardo
rico ricardo
rob robert
rodri rodrigo
sam samuel samantha
santi santiago
seba sebastian
sofi sofia
steve steven stephen
tato eduardo
tere teresa
tom thomas tomas
tommy thomas tomas
tono antonio
vale valentina valeria
vero veronica
vicky victoria
will william
willy william guillermo
xime ximena
ze jose
zeca jose
"""

NICKNAMES = {line.split()[0]: line for line in _FORMS.strip().splitlines()}

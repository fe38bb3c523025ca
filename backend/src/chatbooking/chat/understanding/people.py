"""Frequent first names and surnames: never a typing error of another word."""

from __future__ import annotations

NAMES = frozenset(
    """
    pedro juan jose luis carlos jorge miguel angel antonio manuel francisco javier daniel david alejandro fernando
    pablo sergio andres diego roberto ricardo eduardo alberto raul mario martin marcos marcelo mauricio cristian
    christian sebastian felipe nicolas tomas matias benjamin vicente joaquin agustin gabriel ignacio rodrigo gonzalo
    hugo ivan oscar ruben ramon hector victor cesar julio julian emilio enrique ernesto esteban fabian federico
    gustavo guillermo humberto jaime leonardo lorenzo lucas mateo maximo rafael renato samuel santiago simon teo
    maria ana carmen laura marta martha lucia sofia paula elena isabel cristina patricia sandra andrea alejandra
    carolina camila catalina claudia daniela fernanda florencia francisca gabriela gloria ines irene javiera josefa
    juana julia juliana karina karla lorena luisa luz magdalena marcela margarita mariana maribel martina mercedes
    monica natalia nuria olga paola pilar raquel rocio romina rosa rosario ruth sara silvia susana tamara teresa
    valentina valeria vanessa veronica victoria ximena yolanda antonia constanza macarena renata emilia isidora
    joao paulo pedro marcos mateus matheus thiago tiago bruno caio davi enzo gustavo heitor henrique igor leandro
    luan luiz marcio murilo otavio rafaela vinicius vitor wagner wesley yuri aline amanda beatriz bianca bruna
    camilla carla clara debora eliane fabiana flavia giovana helena isabela isabella jaqueline jessica larissa leticia
    livia luana luciana luiza manuela mariane marina michele milena mirela nathalia patricia priscila raissa regina
    renata sabrina simone sonia tania tatiana thais vania vera vitoria vivian yara
    james john robert michael william david richard joseph thomas charles daniel matthew anthony mark donald steven
    paul andrew joshua kenneth kevin brian george timothy ronald jason edward jeffrey ryan jacob gary nicholas eric
    jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis
    jerry tyler aaron henry peter adam nathan zachary kyle noah ethan liam oliver harry charlie george oscar leo
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
    kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
    angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet maria
    olivia heather diane julie joyce victoria kelly christina joan evelyn lauren judith megan alice hannah sophie
    garcia rodriguez gonzalez fernandez lopez martinez sanchez perez gomez martin jimenez ruiz hernandez diaz moreno
    munoz alvarez romero alonso gutierrez navarro torres dominguez vazquez ramos gil ramirez serrano blanco molina
    morales suarez ortega delgado castro ortiz rubio marin sanz nunez iglesias medina garrido cortes castillo santos
    lozano guerrero cano prieto mendez cruz calvo gallego vidal leon marquez herrera pena flores cabrera campos vega
    fuentes carrasco diez reyes caballero nieto aguilar pascual santana herrero lorenzo montero hidalgo gimenez
    ibanez ferrer duran vicente benitez mora santiago arias vargas carmona crespo roman pastor soto saez velasco
    moya soler parra esteban bravo gallardo rojas silva souza oliveira santos pereira ferreira alves lima gomes
    ribeiro carvalho almeida costa rodrigues martins araujo barbosa cardoso rocha dias nascimento moreira nunes
    marques machado mendes freitas teixeira smith johnson williams brown jones davis miller wilson anderson taylor
    moore jackson thompson white harris clark lewis robinson walker young allen king wright scott hill green adams
    nelson baker hall campbell mitchell carter roberts connor murphy kelly obrien sullivan parker evans edwards
    """.split()
)

"""Names as a prison's roll in England and Wales has them, with what tends to go with each.

Everything is invented: each name is put together from a forename and a surname by dice. What a
person did or may do is never drawn from these pools.
"""

from __future__ import annotations

from dataclasses import dataclass

from demo.invention import Weighted

_CHRISTIAN: Weighted = (("NIL", 48), ("COFE", 22), ("RC", 12), ("CHRST", 12), ("ATHE", 3))
_CHRISTIAN += (("AGNO", 2), ("PAG", 1), ("BUDD", 2), ("MOS", 3))
_PLAIN_DIET: Weighted = (("", 86), ("VG2", 6), ("VGV", 3), ("DIAB", 3), ("LAC", 1), ("GLU", 1))
_HALAL: Weighted = (("MOS", 80), ("HAL", 12), ("VG2", 5), ("DIAB", 3))
_BRITISH: Weighted = (("BRIT", 1),)
_ENGLISH: Weighted = (("ENG", 1),)
_TOWNS = "Leeds,Bradford,Wakefield,Hull,Sheffield,Doncaster,York,Halifax,Huddersfield,Rotherham,"
_TOWNS += "Manchester,Liverpool,Nottingham,London,Birmingham,Middlesbrough,Barnsley,Keighley"
ENGLISH_TOWNS = tuple(_TOWNS.split(","))


@dataclass(frozen=True)
class Heritage:
    """A pool of names; ``share`` is how many in a thousand bear one of them."""

    name: str
    share: int
    forenames: tuple[str, ...]
    surnames: tuple[str, ...]
    ethnicities: Weighted
    nationalities: Weighted = _BRITISH
    religions: Weighted = _CHRISTIAN
    languages: Weighted = _ENGLISH
    diets: Weighted = _PLAIN_DIET
    birth_places: tuple[str, ...] = ENGLISH_TOWNS
    interpreter_percent: int = 0


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(","))


HERITAGES: tuple[Heritage, ...] = (
    Heritage(
        "English",
        455,
        _names(
            "Aaron,Adam,Alan,Alexander,Andrew,Anthony,Ashley,Barry,Ben,Benjamin,Bradley,Brett,"
            "Brian,Callum,Carl,Charlie,Christopher,Colin,Connor,Craig,Curtis,Dale,Daniel,Darren,"
            "Dean,Dominic,Edward,Elliot,Ethan,Gareth,Gary,Gavin,George,Graham,Harrison,Harry,Ian,"
            "Jack,Jake,Jamie,Jason,Jay,Jordan,Joseph,Josh,Karl,Keith,Kevin,Kieran,Kyle,Lee,Leon,"
            "Lewis,Liam,Luke,Mark,Martin,Matthew,Michael,Nathan,Neil,Nicholas,Nigel,Oliver,Paul,"
            "Peter,Philip,Reece,Richard,Robert,Ross,Ryan,Scott,Sean,Shane,Shaun,Simon,Stephen,"
            "Steven,Stuart,Terence,Thomas,Timothy,Tony,Trevor,Tyler,Wayne,William,Zak"
        ),
        _names(
            "Allen,Armitage,Ashworth,Atkinson,Bailey,Barraclough,Barrett,Beaumont,Bell,Bentley,"
            "Booth,Brook,Brooksbank,Brown,Butterfield,Carter,Chapman,Clayton,Cooper,Crabtree,"
            "Crossley,Dawson,Dewhirst,Dobson,Dyson,Earnshaw,Ellis,Fairclough,Farrar,Fawcett,"
            "Firth,Fletcher,Gaunt,Gledhill,Greenwood,Haigh,Hainsworth,Hanson,Hardcastle,Harker,"
            "Hartley,Hepworth,Hinchliffe,Holdsworth,Holroyd,Horsfall,Hoyle,Illingworth,Ingham,"
            "Jackson,Jagger,Jowett,Kaye,Kershaw,Lockwood,Lumb,Mallinson,Marsden,Metcalfe,"
            "Micklethwaite,Midgley,Mitchell,Naylor,Normanton,Oldroyd,Ogden,Outhwaite,Parkinson,"
            "Pickles,Priestley,Ramsden,Rawnsley,Redfearn,Rhodes,Robertshaw,Rushworth,Shackleton,"
            "Shaw,Smith,Stansfield,Stead,Sugden,Sunderland,Sutcliffe,Sykes,Tattersall,Taylor,"
            "Thackray,Thornton,Thwaite,Tordoff,Turner,Uttley,Verity,Wadsworth,Walker,Walshaw,"
            "Waterhouse,Whitaker,Whiteley,Wilkinson,Wood,Wormald,Wright,Wroe,Young,Smith-Rowe,"
            "Barker-Holt,Clegg-Ward,Lister-Kaye"
        ),
        (("W1", 97), ("NS", 2), ("W9", 1)),
    ),
    Heritage(
        "Welsh",
        70,
        _names(
            "Aled,Alun,Bryn,Carwyn,Dafydd,Dai,Deiniol,Dewi,Dylan,Elis,Emyr,Gethin,Glyn,Gruffydd,"
            "Gwilym,Gwyn,Huw,Hywel,Iestyn,Ieuan,Ifan,Iolo,Iwan,Llŷr,Llywelyn,Macsen,Meirion,"
            "Osian,Owain,Rhodri,Rhys,Sion,Siôn,Steffan,Tomos,Tudur"
        ),
        _names(
            "Bevan,Bowen,Cadwaladr,Davies,Edwards,Ellis,Evans,Griffiths,Gwynne,Harries,Howells,"
            "Hughes,Humphreys,James,Jenkins,Jones,Lewis,Llewellyn,Lloyd,Meredith,Morgan,Morris,"
            "Owen,Parry,Phillips,Powell,Prosser,Pugh,Prydderch,Rees,Roberts,Rowlands,Thomas,"
            "Vaughan,Watkins,Williams,Wynne-Jones,ap Rhys,ap Gwilym"
        ),
        (("W1", 1),),
        religions=(("NIL", 50), ("CINW", 20), ("METH", 8), ("WELS", 5), ("RC", 7), ("CHRST", 10)),
        languages=(("ENG", 70), ("WEL-CYM", 30)),
        birth_places=_names(
            "Cardiff,Swansea,Newport,Wrexham,Bangor,Caernarfon,Aberystwyth,Merthyr Tydfil,"
            "Llanelli,Pontypridd,Rhyl,Carmarthen,Dolgellau"
        ),
    ),
    Heritage(
        "Scottish",
        35,
        _names(
            "Alasdair,Angus,Blair,Calum,Cameron,Craig,Duncan,Euan,Ewan,Fergus,Fraser,Gordon,"
            "Grant,Gregor,Hamish,Iain,Kenneth,Kyle,Lachlan,Malcolm,Ruaridh,Scott,Stewart"
        ),
        _names(
            "Buchanan,Cameron,Campbell,Drummond,Dunbar,Ferguson,Fraser,Gillespie,Kerr,MacAllister,"
            "MacDonald,MacGregor,Macleod,McAllister,McCallum,McIntyre,McKenna,McLeish,McNair,"
            "Menzies,Morrison,Munro,Ross,Sinclair,Stewart,Urquhart"
        ),
        (("W1", 1),),
        religions=(("NIL", 55), ("COFS", 22), ("RC", 20), ("PRES", 3)),
        birth_places=_names("Glasgow,Edinburgh,Dundee,Paisley,Aberdeen,Kilmarnock,Inverness"),
    ),
    Heritage(
        "Irish",
        40,
        _names(
            "Aidan,Brendan,Cathal,Ciarán,Cillian,Conor,Cormac,Declan,Diarmuid,Donal,Eamon,Eoin,"
            "Fergal,Fintan,Gerard,Kevin,Lorcan,Malachy,Niall,Oisín,Pádraig,Ronan,Séamus,Seán"
        ),
        _names(
            "Brannigan,Byrne,Callaghan,Doherty,Donnelly,Fitzgerald,Flanagan,Gallagher,Hennessy,"
            "Kavanagh,Keogh,Lafferty,McCarthy,McGinley,McGrath,Mulligan,Murphy,Nolan,"
            "O'Brien,O'Connell,O'Dowd,O'Hara,O'Mahony,O'Neill,O'Rourke,O’Shaughnessy,O'Sullivan,"
            "Ó Súilleabháin,Quinn,Rafferty,Tierney"
        ),
        (("W2", 85), ("W1", 15)),
        (("IRISH", 70), ("BRIT", 30)),
        (("RC", 78), ("NIL", 20), ("COFI", 2)),
        birth_places=_names("Dublin,Cork,Limerick,Belfast,Derry,Galway,Leeds,Manchester,Dundalk"),
    ),
    Heritage(
        "Traveller",
        32,
        _names(
            "Bartley,Bernard,Dan,Elijah,Felix,Hughie,Jim,Jimmy,John,Johnny,Levi,Martin,Michael,"
            "Miles,Nelson,Ned,Patrick,Simey,Thomas,Tommy,Wisdom"
        ),
        _names(
            "Boswell,Buckland,Cash,Connors,Cooper,Delaney,Doran,Faa,Gaskin,Gentle,Hanrahan,Lee,"
            "Lovell,Maughan,McDonagh,Mongan,Price,Purcell,Smith,Stokes,Ward,Wood"
        ),
        (("W3", 1),),
        (("BRIT", 55), ("IRISH", 45)),
        (("RC", 70), ("CHRST", 15), ("EVAN", 10), ("NIL", 5)),
    ),
    Heritage(
        "Polish",
        28,
        _names(
            "Adam,Bartosz,Dariusz,Grzegorz,Jacek,Jakub,Kamil,Krzysztof,Łukasz,Maciej,Marcin,"
            "Mariusz,Mateusz,Michał,Paweł,Piotr,Przemysław,Rafał,Sławomir,Tomasz,Wojciech,Zbigniew"
        ),
        _names(
            "Brzęczyszczykiewicz,Czarnecki,Dąbrowski,Gołębiowski,Jankowski,Kaczmarek,Kowalczyk,"
            "Kowalski,Kozłowski,Lewandowski,Mazur,Nowak,Piotrowski,Sikora,Szymański,Świątek,"
            "Wiśniewski,Wójcik,Wróbel,Zając,Zieliński,Żukowski"
        ),
        (("W9", 1),),
        (("POLE", 92), ("BRIT", 8)),
        (("RC", 70), ("NIL", 26), ("JEHV", 4)),
        (("POL", 60), ("ENG", 40)),
        birth_places=_names("Kraków,Łódź,Gdańsk,Wrocław,Poznań,Lublin,Szczecin,Bydgoszcz"),
        interpreter_percent=35,
    ),
    Heritage(
        "Romanian",
        24,
        _names(
            "Adrian,Alexandru,Andrei,Bogdan,Cătălin,Ciprian,Constantin,Cosmin,Cristian,Dănuț,"
            "Dumitru,Florin,Gheorghe,Ion,Ionuț,Laurențiu,Marius,Mihai,Nicolae,Ovidiu,Răzvan,"
            "Sorin,Ștefan,Vasile,Viorel"
        ),
        _names(
            "Albu,Bălan,Ciobanu,Constantin,Dinu,Dragomir,Dumitrescu,Enache,Florea,Ionescu,"
            "Lăcătuș,Lupu,Marinescu,Moldoveanu,Munteanu,Neagu,Popa,Popescu,Radu,Rusu,Stan,"
            "Ștefănescu,Toma,Țurcanu,Vaduva"
        ),
        (("W9", 85), ("W3", 10), ("NS", 5)),
        (("ROMA", 94), ("MOLD", 4), ("BRIT", 2)),
        (("ORTH", 55), ("CHRST", 20), ("PENT", 12), ("RC", 5), ("NIL", 8)),
        (("RUM-RON", 72), ("ENG", 28)),
        birth_places=_names("Bucharest,Iași,Cluj-Napoca,Constanța,Craiova,Galați,Bacău,Brașov"),
        interpreter_percent=45,
    ),
    Heritage(
        "Lithuanian and Latvian",
        11,
        _names("Andrius,Darius,Deividas,Gintaras,Jānis,Kęstutis,Mantas,Māris,Rokas,Tomas,Vytautas"),
        _names("Bērziņš,Jankauskas,Kalniņš,Kazlauskas,Mažeika,Ozoliņš,Petrauskas,Žukauskas"),
        (("W9", 1),),
        (("LITHU", 65), ("LATV", 35)),
        (("RC", 45), ("LUTH", 15), ("NIL", 40)),
        (("LIT", 45), ("RUS", 15), ("ENG", 40)),
        birth_places=_names("Vilnius,Kaunas,Klaipėda,Riga,Daugavpils,Šiauliai"),
        interpreter_percent=35,
    ),
    Heritage(
        "Albanian",
        30,
        _names(
            "Agron,Altin,Arben,Ardit,Besnik,Dritan,Edmond,Elton,Endri,Ermal,Fatjon,Florian,"
            "Gëzim,Ilir,Klajdi,Kreshnik,Luan,Olsi,Renato,Saimir,Xhevdet"
        ),
        _names(
            "Bardhi,Berisha,Çela,Dervishi,Gjoka,Hoxha,Krasniqi,Kola,Leka,Marku,Muça,Ndreca,Prifti,"
            "Përgjoni,Shehu,Tahiri,Vata,Xhafa,Zefi"
        ),
        (("W9", 97), ("NS", 3)),
        (("ALBA", 97), ("BRIT", 3)),
        (("MOS", 50), ("NIL", 22), ("RC", 15), ("ORTH", 13)),
        (("ALB", 80), ("ENG", 20)),
        (("", 60), ("MOS", 30), ("HAL", 10)),
        _names("Tirana,Shkodër,Durrës,Vlorë,Kukës,Lezhë,Prishtina,Elbasan"),
        55,
    ),
    Heritage(
        "Pakistani",
        68,
        _names(
            "Abdul,Adnan,Amir,Asif,Atif,Bilal,Faisal,Farhan,Haroon,Hassan,Imran,Irfan,Javed,"
            "Kamran,Khalid,Mohammed,Mohsin,Muhammad,Naveed,Qasim,Rizwan,Sajid,Shahid,Shoaib,"
            "Tariq,Umar,Usman,Wasim,Yasir,Zeeshan"
        ),
        _names(
            "Abbasi,Ahmed,Akhtar,Ali,Aslam,Baig,Bhatti,Chaudhry,Dar,Farooq,Hussain,Iqbal,Javed,"
            "Khan,Mahmood,Malik,Mir,Mirza,Nawaz,Qureshi,Rafiq,Rashid,Raza,Saleem,Shah,Siddiqui,"
            "Ul-Haq,Yousaf,Zaman"
        ),
        (("A2", 97), ("A9", 3)),
        (("BRIT", 88), ("PAKN", 12)),
        (("MOS", 82), ("SUNI", 12), ("SHIA", 6)),
        (("ENG", 86), ("URD", 9), ("PAN", 5)),
        _HALAL,
        (*ENGLISH_TOWNS[:9], "Mirpur", "Lahore", "Rawalpindi"),
        3,
    ),
    Heritage(
        "Bangladeshi",
        20,
        _names(
            "Abdul,Anwar,Aminul,Babul,Faruk,Habibur,Jubayer,Kamrul,Mizanur,Mohammed,Nazrul,"
            "Rashedul,Shafiqul,Shahin,Tanvir"
        ),
        _names(
            "Ahmed,Alam,Ali,Aziz-Miah,Choudhury,Haque,Hossain,Islam,Kabir,Miah,Rahman,Talukdar,"
            "Uddin,Ullah"
        ),
        (("A3", 1),),
        (("BRIT", 82), ("BANGL", 18)),
        (("MOS", 90), ("SUNI", 10)),
        (("ENG", 80), ("BEN", 20)),
        _HALAL,
        ("Sylhet", "Dhaka", *ENGLISH_TOWNS[:9]),
        6,
    ),
    Heritage(
        "Indian",
        24,
        _names(
            "Amandeep,Anil,Arjun,Baljit,Gurpreet,Harjinder,Jaspal,Kuldeep,Manjit,Nikhil,Parminder,"
            "Rajesh,Rakesh,Sanjay,Sukhwinder,Vijay"
        ),
        _names("Bains,Chopra,Dhillon,Gill,Kumar,Mistry,Patel,Sandhu,Sharma,Sidhu,Singh,Solanki"),
        (("A1", 1),),
        (("BRIT", 80), ("INDI", 20)),
        (("SIKH", 55), ("HIND", 35), ("NIL", 10)),
        (("ENG", 78), ("PAN", 18), ("GUJ", 4)),
        (("SIKH", 40), ("HIN", 25), ("VG2", 20), ("", 15)),
        ("Amritsar", "Jalandhar", "Leicester", *ENGLISH_TOWNS[:6]),
        8,
    ),
    Heritage(
        "Somali",
        16,
        _names("Abdi,Abdirahman,Abdullahi,Ahmed,Ayanle,Bashir,Guled,Hassan,Liban,Mahad,Yusuf"),
        _names("Abdi,Abdullahi,Ali,Farah,Hersi,Ibrahim,Jama,Mohamud,Nur,Omar,Osman,Sheikh,Warsame"),
        (("B2", 1),),
        (("BRIT", 55), ("SOMA", 42), ("DUTCH", 3)),
        (("MOS", 1),),
        (("SOM", 40), ("ENG", 60)),
        _HALAL,
        ("Mogadishu", "Hargeisa", "Kismayo", "Sheffield", "London"),
        22,
    ),
    Heritage(
        "West African",
        36,
        _names(
            "Adebayo,Ayodele,Chinedu,Chukwuemeka,Emeka,Femi,Ikechukwu,Kelechi,Kofi,Kwabena,Kwame,"
            "Obinna,Olumide,Oluwaseun,Segun,Tobi,Uche,Yaw"
        ),
        _names(
            "Abiodun,Adeyemi,Agyeman,Amponsah,Asante,Balogun,Boateng,Chukwu,Danso,Ezenwa,Igwe,"
            "Mensah,Nwosu,Obi,Ogunleye,Okafor,Okonkwo,Oluwole,Osei-Bonsu,Owusu"
        ),
        (("B2", 1),),
        (("BRIT", 60), ("NIGERIA", 27), ("GHAN", 13)),
        (("CHRST", 45), ("PENT", 25), ("RC", 12), ("MOS", 12), ("NIL", 6)),
        (("ENG", 92), ("YOR", 5), ("IBO", 3)),
        birth_places=("Lagos", "Ibadan", "Accra", "Kumasi", "London", "Leeds", "Manchester"),
    ),
    Heritage(
        "Caribbean",
        42,
        _names(
            "Andre,Clive,Courtney,Delroy,Desmond,Devon,Dwayne,Errol,Jerome,Kemar,Leroy,Marlon,"
            "Nathaniel,Omari,Rohan,Romario,Tyrone,Winston"
        ),
        _names(
            "Bailey,Beckford,Blake,Campbell,Clarke,Dacosta,Dixon,Francis,Gayle,Gordon,Grant,"
            "Henry-Palmer,McFarlane,McKenzie,Palmer,Reid,Richards,St. Hilaire,Samuels,Wedderburn"
        ),
        (("B1", 88), ("B9", 12)),
        (("BRIT", 78), ("JAM", 18), ("BARB", 2), ("STLU", 2)),
        (("CHRST", 34), ("NIL", 25), ("PENT", 12), ("RAST", 12), ("SDAY", 6), ("MOS", 11)),
        diets=(("", 58), ("AFRD", 26), ("VG2", 10), ("VGV", 6)),
        birth_places=("Kingston", "Montego Bay", "Leeds", "London", "Birmingham", "Bridgetown"),
    ),
    Heritage(
        "Mixed",
        42,
        _names(
            "Aaron,Andre,Ashton,Corey,Daniel,Darnell,Isaac,Jermaine,Jordan,Joshua,Kai,Kane,Levi,"
            "Malachi,Marcus,Nathan,Reece,Rio,Theo,Tyrell,Zane"
        ),
        _names(
            "Adams-Grant,Bennett,Brathwaite,Clarke,Davis,Edwards-Khan,Fearon,Harris,Hylton,Joseph,"
            "Lawrence,Mensah-Booth,Newton,Palmer,Roberts,Simpson,Thompson,Watson,Wilson-Okoro"
        ),
        (("M1", 48), ("M2", 18), ("M3", 18), ("M9", 16)),
        diets=(("", 82), ("AFRD", 8), ("VG2", 5), ("HAL", 5)),
    ),
    Heritage(
        "Kurdish, Arab and Iranian",
        15,
        _names(
            "Ali,Aram,Behrouz,Dara,Farid,Hiwa,Karim,Karwan,Khaled,Mehdi,Mustafa,Omar,Rebwar,Reza,"
            "Sarkawt,Shwan,Walid,Yousef"
        ),
        _names(
            "Abdulkarim,Al-Hashimi,Al-Masri,Amini,Barzani,Faraj,Haddad,Hama-Salih,Hosseini,Karimi,"
            "Mahmoud,Nouri,Rahimi,Rostami,Saeed"
        ),
        (("O9", 45), ("O2", 40), ("A9", 15)),
        (("IRAQ", 45), ("IRAN", 20), ("SYRI", 12), ("SUDAN", 8), ("BRIT", 15)),
        (("MOS", 70), ("SHIA", 12), ("NIL", 10), ("CHRST", 8)),
        (("KUR", 42), ("ARA", 30), ("PER-FAS", 13), ("ENG", 15)),
        _HALAL,
        ("Sulaymaniyah", "Erbil", "Kirkuk", "Baghdad", "Tehran", "Aleppo", "Khartoum"),
        55,
    ),
    Heritage(
        "Vietnamese and Chinese",
        12,
        _names("Bảo,Cường,Dũng,Đức,Hiếu,Minh,Quang,Thành,Tuấn,Văn,Wei,Jian,Ming,Xiaoming"),
        _names("Bùi,Chen,Đặng,Hoàng,Lê,Li,Nguyễn,Phạm,Trần,Võ,Wong,Zhang"),
        (("A9", 55), ("A4", 45)),
        (("VIET", 68), ("CHINA", 22), ("BRIT", 10)),
        (("BUDD", 48), ("RC", 16), ("NIL", 36)),
        (("VIE", 62), ("MAN", 22), ("ENG", 16)),
        (("", 72), ("ASIA", 22), ("VG2", 6)),
        ("Nghệ An", "Hải Phòng", "Hà Tĩnh", "Hồ Chí Minh City", "Fuzhou"),
        65,
    ),
)

NICKNAMES = _names(
    "Bash,Bear,Biggie,Bobs,Chalky,Chez,Dabber,Dinger,Fitz,Gibbo,Ginge,Jonah,Jonno,Lanky,Macca,"
    "Midge,Mozza,Nobby,Ozzy,Paddy,Patch,Pops,Scouse,Shorty,Smudge,Sparky,Spud,Taff,Titch,Zee"
)
"""What people are called on the landing."""

"""What officers wrote beside the invented alerts and non-associations."""

ALERT_COMMENTS: dict[str, tuple[str, ...]] = {
    "HA": (
        (
            "Found tearful at lock-up after a call home; said he cannot see a way through. "
            "Two quality conversations a day, five observations an hour at irregular times."
        ),
        (
            "Told the night officer that he had thoughts of ending his life. Two observations an "
            "hour. Triggers: court date, no contact with his children."
        ),
        (
            "Superficial cuts to left forearm, seen by healthcare. Three observations an hour. "
            "He asks to keep his radio; agreed."
        ),
        "First time in custody, not eating, withdrawn. Two observations an hour; Listener offered.",
        (
            "Bereavement (brother). Feels safe in a shared cell. One conversation each session, "
            "hourly observations at night."
        ),
        (
            "Recalled, expects to lose his flat. Says he will not see Christmas. Three "
            "observations an hour, key worker to help with housing."
        ),
        (
            "Refused food since Sunday and gave away his canteen. Four observations an hour; the "
            "nurse sees him morning and evening."
        ),
        (
            "Note found under his pillow by his cell mate, who was right to bring it. Constant "
            "supervision until the first review, then five an hour."
        ),
        (
            "Anniversary of his father’s death this week. Wants the chapel and company. Two "
            "conversations each session, one observation an hour."
        ),
        (
            "Hears voices that tell him to hurt himself; mental health team involved. Three "
            "observations an hour, irregular."
        ),
        (
            "Self-harmed in the van cell. Says he owes money here. Located away from that "
            "landing; two observations an hour."
        ),
        (
            "Long sentence given yesterday. Quiet, will not come out. Two observations an hour, "
            "phone credit given so that he can ring his wife."
        ),
    ),
    "XEL": (
        "Attempted to climb the yard fence in June. Patches, daily cell search, light on at night.",
        "Intelligence of a planned escape from escort. Two officers for every move off the wing.",
    ),
    "XCU": (
        "Three officers and a supervising officer present at every unlock. Review weekly.",
        "Two officers at unlock, no items in hands. He knows why and asks when it is reviewed.",
    ),
    "RSS": (
        "Threw hot water at an officer in September. Do not stand at the door alone.",
        "Threats against female staff by name. Male officer present at all times.",
        "Spits when restrained. Speak to him calmly and from a distance; it works.",
    ),
    "XA": (
        "Set fire to bedding in his cell, earlier sentence. Vape only, no lighter.",
        "Index offence arson with intent. Not to be located above the twos.",
        "Burnt a window frame while on basic. Check the observation panel at each round.",
    ),
    "XSA": (
        "Punched an officer on the servery in 2023, convicted outside.",
        "Bit an officer during a planned move. PPE for any planned intervention.",
    ),
    "XVL": (
        "Fights over debt. Do not unlock with the second landing after lunch.",
        "Violent to another prisoner in the workshop; instructor informed.",
        "Pattern of violence when drinking hooch; search the cell at weekends.",
    ),
    "XB": ("Pressures younger men for vapes and canteen. Challenge it each time, write it down.",),
    "HC": (
        "Cut his arm during his last sentence. Talks about it openly.",
        "Ligature found in his cell in 2022. Responds well to his key worker.",
        "Overdose of saved medication, last sentence. Not in possession of medication.",
    ),
    "HS": (
        "Took an overdose in the community last year, told by his GP.",
        "Brought to hospital by police after a crisis in March, told us himself.",
    ),
    "XCH": ("Restraining order: no contact with his former partner, by any means.",),
    "XCC": ("Contact with children only as agreed by the public protection meeting.",),
    "XR": ("Racist language to staff and prisoners; interventions offered, not taken up.",),
    "XHT": ("Barricaded himself with a cell mate in 2020. Trained negotiator to be called early.",),
    "XRF": ("Female staff in pairs. He is told the reason at each review.",),
    "ROM": ("OASys completed by the community offender manager.", "See OASys section R10."),
    "ROH": (
        "Serious harm to a known adult. Release plan with the police.",
        "See OASys section R10.",
    ),
    "P1": ("Level set at the last MAPPA meeting.",),
    "P2": ("Multi-agency meeting every eight weeks; OMU attend.",),
    "TM": (
        "Outpatient appointment booked; not to be moved before it.",
        "Dressing changed daily by healthcare. Ask them before any transfer.",
    ),
    "TG": ("Witness in a police investigation here. Governor’s authority for any move.",),
    "TAH": ("Finishing his course in the bricklaying workshop.",),
    "TSE": ("Security hold until the intelligence is tested.",),
    "TPR": ("Parole dossier under way, hearing by video link from here.",),
    "VU": (
        "Struggles with noise and crowds; quiet end of the landing if possible.",
        "Easily led. Check on him at association.",
        "Reads little; explain forms to him before he signs.",
    ),
    "VI": ("Victim of an assault on this landing last month; feels safe with his cell mate.",),
    "LCE": ("Personal adviser visits once a month.",),
    "HPI": ("Press interest in his trial; no comment to callers.",),
    "AS": ("Social care assessment done; carer helps him wash on weekdays.",),
    "VOP": ("Own request at reception, agreed by the orderly officer.", "In debt; asked for help."),
    "V45": ("Good order: assaulted another prisoner on the landing. Review board weekly.",),
    "MEP": ("Tonic-clonic seizures; bottom bunk. Call healthcare at once.",),
    "MAS": ("Inhaler in possession.", "Blue inhaler; keep it with him on any move."),
    "MHT": ("Hearing aid left side. Look at him when you speak.", "Does not hear the bell."),
    "MSI": ("Sees shapes only. Say who you are when you unlock.",),
    "MSP": ("Stammer; give him time.",),
    "MFL": ("Artificial leg below the right knee. Locate flat. Needs help to evacuate.",),
    "XLDEPORT": ("Told of liability to deportation; asks for legal advice.",),
}
"""By code of the alert; drawn in turn, so that two people seldom have the same words."""

ENDED_REASONS = (
    "Reviewed by the team: settled, in work, no concerns for four weeks.",
    "Reviewed with him; he agrees that it is no longer needed.",
    "Intelligence tested and not borne out.",
    "Purpose served.",
)

APART_COMMENTS = (
    "Fought on the yard in August. Neither will say why.",
    "Co-defendants; one has given evidence against the other.",
    "Rival groups outside, threats made by phone.",
    "Debt over vapes that has not been paid.",
    "The victim of the offence is the other’s cousin.",
    "Assault in the showers, adjudicated; still bad blood.",
    "Threats overheard at the servery hatch.",
    "Family feud from home, known to the police.",
    "Kept apart at his own request after bullying on induction.",
    "Argument about the television turned into a fight; both were hurt.",
)

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>AdjudicationsTab</name>
    <message numerus="yes">
        <source>%n award(s) running</source>
        <translation>
            <numerusform>%n award running</numerusform>
            <numerusform>%n awards running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be heard</source>
        <translation>
            <numerusform>%n to be heard</numerusform>
            <numerusform>%n to be heard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApplicationsTab</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be answered</source>
        <translation>
            <numerusform>%n to be answered</numerusform>
            <numerusform>%n to be answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditScreen</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarryDialog</name>
    <message numerus="yes">
        <source>%n entry(ies) are in {file}, which only the centre can open. They stay here too, until the centre has answered.</source>
        <translation>
            <numerusform>%n entry is in {file}, which only the centre can open. It stays here too, until the centre has answered.</numerusform>
            <numerusform>%n entries are in {file}, which only the centre can open. They stay here too, until the centre has answered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n application(s) given to you</source>
        <translation>
            <numerusform>%n application given to you</numerusform>
            <numerusform>%n applications given to you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) overdue for an answer</source>
        <translation>
            <numerusform>%n application overdue for an answer</numerusform>
            <numerusform>%n applications overdue for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being taken in</source>
        <translation>
            <numerusform>%n being taken in</numerusform>
            <numerusform>%n being taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) out of use</source>
        <translation>
            <numerusform>%n cell out of use</numerusform>
            <numerusform>%n cells out of use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charge(s)</source>
        <translation>
            <numerusform>%n charge</numerusform>
            <numerusform>%n charges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of the handover that you have not read</source>
        <translation>
            <numerusform>%n entry of the handover that you have not read</numerusform>
            <numerusform>%n entries of the handover that you have not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in</source>
        <translation>
            <numerusform>%n in</numerusform>
            <numerusform>%n in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in a cell for {places}</source>
        <translation>
            <numerusform>%n in a cell for {places}</numerusform>
            <numerusform>%n in a cell for {places}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in it</source>
        <translation>
            <numerusform>%n in it</numerusform>
            <numerusform>%n in it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of staff</source>
        <translation>
            <numerusform>%n member of staff</numerusform>
            <numerusform>%n members of staff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n negative note(s)</source>
        <translation>
            <numerusform>%n negative note</numerusform>
            <numerusform>%n negative notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your people without a key work session for two weeks</source>
        <translation>
            <numerusform>%n of your people without a key work session for two weeks</numerusform>
            <numerusform>%n of your people without a key work session for two weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {places}</source>
        <translation>
            <numerusform>%n of {places}</numerusform>
            <numerusform>%n of {places}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n out</source>
        <translation>
            <numerusform>%n out</numerusform>
            <numerusform>%n out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) on the roll and in no cell</source>
        <translation>
            <numerusform>%n person on the roll and in no cell</numerusform>
            <numerusform>%n people on the roll and in no cell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) to come</source>
        <translation>
            <numerusform>%n person to come</numerusform>
            <numerusform>%n people to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n positive note(s)</source>
        <translation>
            <numerusform>%n positive note</numerusform>
            <numerusform>%n positive notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) of incentives due</source>
        <translation>
            <numerusform>%n review of incentives due</numerusform>
            <numerusform>%n reviews of incentives due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be read first</source>
        <translation>
            <numerusform>%n to be read first</numerusform>
            <numerusform>%n to be read first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a cell</source>
        <translation>
            <numerusform>%n without a cell</numerusform>
            <numerusform>%n without a cell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Numbers left on this terminal: %n</source>
        <translation>
            <numerusform>Numbers left on this terminal: %n</numerusform>
            <numerusform>Numbers left on this terminal: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForceTab</name>
    <message numerus="yes">
        <source>%n review(s) due</source>
        <translation>
            <numerusform>%n review due</numerusform>
            <numerusform>%n reviews due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) missing</source>
        <translation>
            <numerusform>%n statement missing</numerusform>
            <numerusform>%n statements missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverScreen</name>
    <message numerus="yes">
        <source>%n not read by you</source>
        <translation>
            <numerusform>%n not read by you</numerusform>
            <numerusform>%n not read by you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxScreen</name>
    <message numerus="yes">
        <source>%n about safety, first in the list</source>
        <translation>
            <numerusform>%n about safety, first in the list</numerusform>
            <numerusform>%n about safety, first in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled</source>
        <translation>
            <numerusform>%n settled</numerusform>
            <numerusform>%n settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n to settle</numerusform>
            <numerusform>%n to settle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncentivesTab</name>
    <message numerus="yes">
        <source>%n on basic</source>
        <translation>
            <numerusform>%n on basic</numerusform>
            <numerusform>%n on basic</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) due</source>
        <translation>
            <numerusform>%n review due</numerusform>
            <numerusform>%n reviews due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentsTab</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyWorkTab</name>
    <message numerus="yes">
        <source>%n without a session for two weeks</source>
        <translation>
            <numerusform>%n without a session for two weeks</numerusform>
            <numerusform>%n without a session for two weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NightRow</name>
    <message numerus="yes">
        <source>%n gap(s) too long</source>
        <translation>
            <numerusform>%n gap too long</numerusform>
            <numerusform>%n gaps too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made</source>
        <translation>
            <numerusform>%n made</numerusform>
            <numerusform>%n made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NightsScreen</name>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a gap that was too long</source>
        <translation>
            <numerusform>%n with a gap that was too long</numerusform>
            <numerusform>%n with a gap that was too long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message numerus="yes">
        <source>%n amendment(s)</source>
        <translation>
            <numerusform>%n amendment</numerusform>
            <numerusform>%n amendments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonHeader</name>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%n conflict to settle</numerusform>
            <numerusform>%n conflicts to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) not sent yet</source>
        <translation>
            <numerusform>%n entry not sent yet</numerusform>
            <numerusform>%n entries not sent yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintCounts</name>
    <message numerus="yes">
        <source>%n elsewhere</source>
        <translation>
            <numerusform>%n elsewhere</numerusform>
            <numerusform>%n elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here</source>
        <translation>
            <numerusform>%n here</numerusform>
            <numerusform>%n here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) help to get out</source>
        <translation>
            <numerusform>%n needs help to get out</numerusform>
            <numerusform>%n need help to get out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the roll</source>
        <translation>
            <numerusform>%n on the roll</numerusform>
            <numerusform>%n on the roll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsForm</name>
    <message numerus="yes">
        <source>%n question(s) without an answer.</source>
        <translation>
            <numerusform>%n question without an answer.</numerusform>
            <numerusform>%n questions without an answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n to settle</numerusform>
            <numerusform>%n to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n waiting to be sent</numerusform>
            <numerusform>%n waiting to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegimeCounts</name>
    <message numerus="yes">
        <source>%n attended</source>
        <translation>
            <numerusform>%n attended</numerusform>
            <numerusform>%n attended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) somewhere</source>
        <translation>
            <numerusform>%n goes somewhere</numerusform>
            <numerusform>%n go somewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mark</source>
        <translation>
            <numerusform>%n to mark</numerusform>
            <numerusform>%n to mark</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RollCounts</name>
    <message numerus="yes">
        <source>%n too few</source>
        <translation>
            <numerusform>%n too few</numerusform>
            <numerusform>%n too few</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n too many</numerusform>
            <numerusform>%n too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShiftScreen</name>
    <message numerus="yes">
        <source>%n about safety</source>
        <translation>
            <numerusform>%n about safety</numerusform>
            <numerusform>%n about safety</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on other wings</source>
        <translation>
            <numerusform>%n on other wings</numerusform>
            <numerusform>%n on other wings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do</source>
        <translation>
            <numerusform>%n thing to do</numerusform>
            <numerusform>%n things to do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n entry(ies) waiting on this terminal</source>
        <translation>
            <numerusform>%n entry waiting on this terminal</numerusform>
            <numerusform>%n entries waiting on this terminal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) being sent</source>
        <translation>
            <numerusform>%n photograph being sent</numerusform>
            <numerusform>%n photographs being sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingScreen</name>
    <message numerus="yes">
        <source>%n entry(ies), {size}</source>
        <translation>
            <numerusform>%n entry, {size}</numerusform>
            <numerusform>%n entries, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) being sent</source>
        <translation>
            <numerusform>%n photograph being sent</numerusform>
            <numerusform>%n photographs being sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>tried %n time</numerusform>
            <numerusform>tried %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Away</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en_GB">
<context>
    <name>DateField</name>
    <message>
        <source>day month year</source>
        <translation>dydd mis blwyddyn</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Choose one from the list.</source>
        <translation>Dewiswch un o&apos;r rhestr.</translation>
    </message>
    <message>
        <source>Enter, or Ctrl+Enter while writing text</source>
        <translation>Enter, neu Ctrl+Enter wrth ysgrifennu testun</translation>
    </message>
    <message>
        <source>Esc leaves; what you typed is kept</source>
        <translation>Mae Esc yn gadael; cedwir yr hyn a deipiwyd gennych</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Gadael</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Type a date, such as 24/11/2026.</source>
        <translation>Teipiwch ddyddiad, megis 24/11/2026.</translation>
    </message>
    <message>
        <source>Type a time, such as 14:05.</source>
        <translation>Teipiwch amser, megis 14:05.</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Gludo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ail&amp;wneud</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Torri</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Dewis y Cyfan</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Na</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Iawn</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Gludo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ail&amp;wneud</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Torri</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Dewis y Cyfan</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n awr yn ôl</numerusform>
            <numerusform>%n awr yn ôl</numerusform>
            <numerusform>%n awr yn ôl</numerusform>
            <numerusform>%n awr yn ôl</numerusform>
            <numerusform>%n awr yn ôl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n munud yn ôl</numerusform>
            <numerusform>%n munud yn ôl</numerusform>
            <numerusform>%n munud yn ôl</numerusform>
            <numerusform>%n munud yn ôl</numerusform>
            <numerusform>%n munud yn ôl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n oed</numerusform>
            <numerusform>%n oed</numerusform>
            <numerusform>%n oed</numerusform>
            <numerusform>%n oed</numerusform>
            <numerusform>%n oed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>hours minutes</source>
        <translation>oriau munudau</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>ACCT</source>
        <translation>ACCT</translation>
    </message>
    <message>
        <source>ACCT open: at risk of self-harm</source>
        <translation>ACCT ar agor: mewn perygl o hunan-niwed</translation>
    </message>
    <message>
        <source>APART</source>
        <translation>AR WAHÂN</translation>
    </message>
    <message>
        <source>Arsonist</source>
        <translation>Llosgwr bwriadol</translation>
    </message>
    <message>
        <source>COURT</source>
        <translation>LLYS</translation>
    </message>
    <message>
        <source>Cell-sharing risk: high</source>
        <translation>Risg rhannu cell: uchel</translation>
    </message>
    <message>
        <source>Controlled unlock</source>
        <translation>Datgloi dan reolaeth</translation>
    </message>
    <message>
        <source>ESCAPE</source>
        <translation>DIANC</translation>
    </message>
    <message>
        <source>Escape list</source>
        <translation>Rhestr ddianc</translation>
    </message>
    <message>
        <source>FIRE</source>
        <translation>TÂN</translation>
    </message>
    <message>
        <source>HIGH</source>
        <translation>UCHEL</translation>
    </message>
    <message>
        <source>HOLD</source>
        <translation>DAL</translation>
    </message>
    <message>
        <source>HOSPITAL</source>
        <translation>YSBYTY</translation>
    </message>
    <message>
        <source>Hold against moving to another prison</source>
        <translation>I&apos;w ddal rhag symud i garchar arall</translation>
    </message>
    <message>
        <source>MED</source>
        <translation>MEDD</translation>
    </message>
    <message>
        <source>Medical alert</source>
        <translation>Rhybudd meddygol</translation>
    </message>
    <message>
        <source>Must be kept apart from someone</source>
        <translation>Rhaid ei gadw ar wahân i rywun</translation>
    </message>
    <message>
        <source>Not in custody</source>
        <translation>Ddim yn y ddalfa</translation>
    </message>
    <message>
        <source>OUT</source>
        <translation>ALLAN</translation>
    </message>
    <message>
        <source>PEEP</source>
        <translation>PEEP</translation>
    </message>
    <message>
        <source>Personal emergency evacuation plan</source>
        <translation>Cynllun gadael mewn argyfwng personol</translation>
    </message>
    <message>
        <source>Risk to staff</source>
        <translation>Risg i staff</translation>
    </message>
    <message>
        <source>STAFF</source>
        <translation>STAFF</translation>
    </message>
    <message>
        <source>TRANSIT</source>
        <translation>AR DAITH</translation>
    </message>
    <message>
        <source>UNLOCK</source>
        <translation>DATGLOI</translation>
    </message>
    <message>
        <source>VULN</source>
        <translation>BREGUS</translation>
    </message>
    <message>
        <source>Vulnerable</source>
        <translation>Bregus</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source>Action</source>
        <translation>Gweithred</translation>
    </message>
    <message>
        <source>Active or ended</source>
        <translation>Gweithredol neu wedi dod i ben</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Rhybudd</translation>
    </message>
    <message>
        <source>Alert ended</source>
        <translation>Rhybudd wedi dod i ben</translation>
    </message>
    <message>
        <source>Alert opened</source>
        <translation>Rhybudd wedi&apos;i agor</translation>
    </message>
    <message>
        <source>Alert reviewed</source>
        <translation>Rhybudd wedi&apos;i adolygu</translation>
    </message>
    <message>
        <source>Amendment to a note</source>
        <translation>Diwygiad i nodyn</translation>
    </message>
    <message>
        <source>As it was found</source>
        <translation>Fel yr oedd</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>Aseswyd</translation>
    </message>
    <message>
        <source>Assessed by</source>
        <translation>Aseswyd gan</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Asesiad</translation>
    </message>
    <message>
        <source>At the centre</source>
        <translation>Yn y ganolfan</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Nodweddion</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Awdur</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>Awdurdodwyd gan</translation>
    </message>
    <message>
        <source>Automatic release</source>
        <translation>Rhyddhau awtomatig</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Cynt</translation>
    </message>
    <message>
        <source>Booking number</source>
        <translation>Rhif archebu</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Daethpwyd yn ôl</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Gan</translation>
    </message>
    <message>
        <source>Case note</source>
        <translation>Nodyn achos</translation>
    </message>
    <message>
        <source>Case note added</source>
        <translation>Nodyn achos wedi&apos;i ychwanegu</translation>
    </message>
    <message>
        <source>Case note amended</source>
        <translation>Nodyn achos wedi&apos;i ddiwygio</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Cell move</source>
        <translation>Symud cell</translation>
    </message>
    <message>
        <source>Cell swap</source>
        <translation>Cyfnewid celloedd</translation>
    </message>
    <message>
        <source>Certified capacity</source>
        <translation>Capasiti ardystiedig</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Newidiwyd</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Newidiwyd gan</translation>
    </message>
    <message>
        <source>Check letter holds</source>
        <translation>Mae&apos;r llythyren wirio yn gywir</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Caewyd</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Cod</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Sylw</translation>
    </message>
    <message>
        <source>Conditional release</source>
        <translation>Rhyddhau amodol</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Gwrthdaro</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>Gwrthdaro wedi&apos;i ddatrys</translation>
    </message>
    <message>
        <source>Custody period</source>
        <translation>Cyfnod yn y ddalfa</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Dyddiad geni</translation>
    </message>
    <message>
        <source>Date of birth given</source>
        <translation>Dyddiad geni a roddwyd</translation>
    </message>
    <message>
        <source>Details changed</source>
        <translation>Manylion wedi&apos;u newid</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>Deiet</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Discrepancy</source>
        <translation>Anghysondeb</translation>
    </message>
    <message>
        <source>Discrepancy settled</source>
        <translation>Anghysondeb wedi&apos;i ddatrys</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Daeth i ben</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>Hebryngwyr</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Ethnigrwydd</translation>
    </message>
    <message>
        <source>Everything offered</source>
        <translation>Popeth a gynigiwyd</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Ffeithiau</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Maes</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Meysydd</translation>
    </message>
    <message>
        <source>Forename</source>
        <translation>Enw cyntaf</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Full code</source>
        <translation>Cod llawn</translation>
    </message>
    <message>
        <source>Held action</source>
        <translation>Gweithred a ddaliwyd</translation>
    </message>
    <message>
        <source>Held action accepted</source>
        <translation>Gweithred a ddaliwyd wedi&apos;i derbyn</translation>
    </message>
    <message>
        <source>Held action withdrawn</source>
        <translation>Gweithred a ddaliwyd wedi&apos;i thynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
    <message>
        <source>Home detention curfew</source>
        <translation>Cyrffyw cadw gartref</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>I mewn neu allan</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Mewn defnydd</translation>
    </message>
    <message>
        <source>Incentive review</source>
        <translation>Adolygiad cymhellion</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Cyhoeddwyd</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Cadw ar wahân</translation>
    </message>
    <message>
        <source>Key worker</source>
        <translation>Gweithiwr allweddol</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Kind of name</source>
        <translation>Math o enw</translation>
    </message>
    <message>
        <source>Kind of number</source>
        <translation>Math o rif</translation>
    </message>
    <message>
        <source>Legal status</source>
        <translation>Statws cyfreithiol</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Lefel</translation>
    </message>
    <message>
        <source>Licence expiry</source>
        <translation>Diwedd y drwydded</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lleoliad</translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation>Yn cael mewngofnodi</translation>
    </message>
    <message>
        <source>Member of staff</source>
        <translation>Aelod o staff</translation>
    </message>
    <message>
        <source>Middle names</source>
        <translation>Enwau canol</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Symudiad</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Cenedligrwydd</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Anghenion</translation>
    </message>
    <message>
        <source>Needs an interpreter</source>
        <translation>Angen cyfieithydd ar y pryd</translation>
    </message>
    <message>
        <source>Non-association</source>
        <translation>Peidio â chymysgu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Cynigiwyd</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Agorwyd</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Agorwyd gan</translation>
    </message>
    <message>
        <source>Operational capacity</source>
        <translation>Capasiti gweithredol</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Enw arall</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>Person arall</translation>
    </message>
    <message>
        <source>Out for</source>
        <translation>Allan ar gyfer</translation>
    </message>
    <message>
        <source>Parole eligibility</source>
        <translation>Cymhwysedd parôl</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Rhan o</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Man geni</translation>
    </message>
    <message>
        <source>Preferred language</source>
        <translation>Dewis iaith</translation>
    </message>
    <message>
        <source>Prison</source>
        <translation>Carchar</translation>
    </message>
    <message>
        <source>Prison number</source>
        <translation>Rhif carchar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>Rheswm a roddwyd</translation>
    </message>
    <message>
        <source>Reason given at the time</source>
        <translation>Rheswm a roddwyd ar y pryd</translation>
    </message>
    <message>
        <source>Received by the centre</source>
        <translation>Derbyniwyd gan y ganolfan</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Cofnod</translation>
    </message>
    <message>
        <source>Record&apos;s id</source>
        <translation>Dynodwr y cofnod</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Crefydd</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation>Adolygiad i&apos;w gynnal</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Adolygwyd</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Adolygwyd gan</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôl</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rheol</translation>
    </message>
    <message>
        <source>Security category</source>
        <translation>Categori diogelwch</translation>
    </message>
    <message>
        <source>Sent out</source>
        <translation>Anfonwyd allan</translation>
    </message>
    <message>
        <source>Sentence expiry</source>
        <translation>Diwedd y ddedfryd</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Datryswyd</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>Datryswyd gan</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Datrysiad</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Rhyw</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ers</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>Rhif staff</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Dechreuodd</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Stay in a cell</source>
        <translation>Arhosiad mewn cell</translation>
    </message>
    <message>
        <source>Sub-type</source>
        <translation>Is-fath</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Cyfenw</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terfynell</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testun</translation>
    </message>
    <message>
        <source>The other&apos;s part</source>
        <translation>Rhan y llall</translation>
    </message>
    <message>
        <source>Their part</source>
        <translation>Eu rhan nhw</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>To</source>
        <translation>I</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tan</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Beth ddaeth ohono</translation>
    </message>
    <message>
        <source>What it would change</source>
        <translation>Beth fyddai&apos;n ei newid</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Beth a benderfynwyd</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Beth a wnaed</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Pryd y digwyddodd</translation>
    </message>
    <message>
        <source>When it was done</source>
        <translation>Pryd y&apos;i gwnaed</translation>
    </message>
    <message>
        <source>Where they are</source>
        <translation>Ble maen nhw</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>Pam y daeth i ben</translation>
    </message>
    <message>
        <source>Why it is held</source>
        <translation>Pam y&apos;i daliwyd</translation>
    </message>
    <message>
        <source>Why out of use</source>
        <translation>Pam nad yw mewn defnydd</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Ysgrifennwyd</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Ysgrifennwyd gan</translation>
    </message>
</context>
<context>
    <name>values</name>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Yesterday</source>
        <translation>Ddoe</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gynnau fach</translation>
    </message>
</context>
</TS>

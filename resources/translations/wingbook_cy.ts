<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en_GB">
<context>
    <name>AcctTab</name>
    <message>
        <source>A review must say first that it may</source>
        <translation>Rhaid i adolygiad ddweud yn gyntaf y caiff</translation>
    </message>
    <message>
        <source>ACCT</source>
        <translation>ACCT</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Gan</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Erbyn pryd</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Gan bwy</translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation>Cynllun gofal</translation>
    </message>
    <message>
        <source>Care plan: nothing yet</source>
        <translation>Cynllun gofal: dim eto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Caewyd</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Cau…</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>Pryder</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Sgyrsiau</translation>
    </message>
    <message>
        <source>DUE NOW</source>
        <translation>NAWR</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Penderfynwyd</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi’i wneud</translation>
    </message>
    <message>
        <source>Done at once</source>
        <translation>Gwnaed ar unwaith</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Last seen {when}.</source>
        <translation>Gwelwyd ddiwethaf {when}.</translation>
    </message>
    <message>
        <source>Look in now.</source>
        <translation>Edrychwch i mewn nawr.</translation>
    </message>
    <message>
        <source>No ACCT</source>
        <translation>Dim ACCT</translation>
    </message>
    <message>
        <source>No plan is written for this person. If you worry, open one now.</source>
        <translation>Nid oes cynllun wedi’i ysgrifennu ar gyfer y person hwn. Os ydych yn poeni, agorwch un nawr.</translation>
    </message>
    <message>
        <source>Not made…</source>
        <translation>Heb ei wneud…</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ddim eto</translation>
    </message>
    <message>
        <source>OVERDUE</source>
        <translation>HWYR</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Arsylwadau</translation>
    </message>
    <message>
        <source>Observations: none yet</source>
        <translation>Arsylwadau: dim eto</translation>
    </message>
    <message>
        <source>Observations…</source>
        <translation>Arsylwadau…</translation>
    </message>
    <message>
        <source>Observe  F3</source>
        <translation>Arsylwi  F3</translation>
    </message>
    <message>
        <source>Open an ACCT</source>
        <translation>Agor ACCT</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Agorwyd</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Yn hwyr</translation>
    </message>
    <message>
        <source>Post-closure review</source>
        <translation>Adolygiad ar ôl cau</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygiad</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Adolygu erbyn</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Adolygiadau</translation>
    </message>
    <message>
        <source>Reviews: none yet</source>
        <translation>Adolygiadau: dim eto</translation>
    </message>
    <message>
        <source>Somebody has asked to close it. It goes on until a second person agrees.</source>
        <translation>Mae rhywun wedi gofyn am ei gau. Mae’n parhau nes bod ail berson yn cytuno.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>The next observation is due at {time}.</source>
        <translation>Mae’r arsylwad nesaf i’w wneud am {time}.</translation>
    </message>
    <message>
        <source>The next observation is overdue: {late}.</source>
        <translation>Mae’r arsylwad nesaf yn hwyr: {late}.</translation>
    </message>
    <message>
        <source>This plan is closed.</source>
        <translation>Mae’r cynllun hwn wedi’i gau.</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Sbardunau</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Beth sydd i’w wneud</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Beth ddywedwyd</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Beth a welwyd</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Who attended</source>
        <translation>Pwy oedd yn bresennol</translation>
    </message>
    <message>
        <source>Write why an observation was not made</source>
        <translation>Ysgrifennu pam na wnaed arsylwad</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>heb ei anfon eto</translation>
    </message>
    <message>
        <source>{held} of {wanted} today</source>
        <translation>{held} o {wanted} heddiw</translation>
    </message>
    <message>
        <source>{when}, by {name}</source>
        <translation>{when}, gan {name}</translation>
    </message>
</context>
<context>
    <name>ActivateAwardForm</name>
    <message>
        <source>Activate a suspended award</source>
        <translation>Rhoi dyfarniad gohiriedig ar waith</translation>
    </message>
</context>
<context>
    <name>ActivityForm</name>
    <message>
        <source>A new activity</source>
        <translation>Gweithgaredd newydd</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Unrhyw un</translation>
    </message>
    <message>
        <source>Change an activity</source>
        <translation>Newid gweithgaredd</translation>
    </message>
    <message>
        <source>Choose its kind.</source>
        <translation>Dewiswch ei fath.</translation>
    </message>
    <message>
        <source>Choose which activity.</source>
        <translation>Dewiswch pa weithgaredd.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Ar gyfer</translation>
    </message>
    <message>
        <source>Highest workplace risk</source>
        <translation>Risg gweithle uchaf</translation>
    </message>
    <message>
        <source>It could not be saved. What you typed is kept.</source>
        <translation>Ni ellid ei gadw. Cedwir yr hyn a deipioch.</translation>
    </message>
    <message>
        <source>It runs</source>
        <translation>Mae’n rhedeg</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Pay a session, such as 0.95</source>
        <translation>Tâl y sesiwn, megis 0.95</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lle</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lleoedd</translation>
    </message>
    <message>
        <source>Saved on this terminal {time}</source>
        <translation>Cadwyd ar y derfynell hon {time}</translation>
    </message>
    <message>
        <source>The whole prison</source>
        <translation>Y carchar cyfan</translation>
    </message>
    <message>
        <source>When it runs (space ticks)</source>
        <translation>Pryd mae’n rhedeg (mae’r bylchwr yn ticio)</translation>
    </message>
    <message>
        <source>Which activity</source>
        <translation>Pa weithgaredd</translation>
    </message>
    <message>
        <source>Write how many places there are.</source>
        <translation>Ysgrifennwch faint o leoedd sydd.</translation>
    </message>
    <message>
        <source>Write its name.</source>
        <translation>Ysgrifennwch ei enw.</translation>
    </message>
    <message>
        <source>Write the pay in pounds and pence, such as 0.95.</source>
        <translation>Ysgrifennwch y tâl mewn punnoedd a cheiniogau, megis 0.95.</translation>
    </message>
</context>
<context>
    <name>AddToIncidentForm</name>
    <message>
        <source>Add to an incident</source>
        <translation>Ychwanegu at ddigwyddiad</translation>
    </message>
    <message>
        <source>What has become known</source>
        <translation>Yr hyn sydd wedi dod yn hysbys</translation>
    </message>
</context>
<context>
    <name>AdjudicationsSection</name>
    <message>
        <source>Activate</source>
        <translation>Rhoi ar waith</translation>
    </message>
    <message>
        <source>Adjudications</source>
        <translation>Dyfarniadau disgyblu</translation>
    </message>
    <message>
        <source>Adjudications: none</source>
        <translation>Dyfarniadau disgyblu: dim</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>Dyfarniad</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>Dyfarniadau</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Newidiwyd gan</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Cyhuddiad</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Cyhuddiadau</translation>
    </message>
    <message>
        <source>Correct a hearing</source>
        <translation>Cywiro gwrandawiad</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Digwyddodd</translation>
    </message>
    <message>
        <source>Hear the charge</source>
        <translation>Clywed y cyhuddiad</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Sut mae’n sefyll</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Digwyddiad</translation>
    </message>
    <message>
        <source>Lay a charge</source>
        <translation>Gosod cyhuddiad</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Print the notice</source>
        <translation>Argraffu’r hysbysiad</translation>
    </message>
    <message>
        <source>Print the record</source>
        <translation>Argraffu’r cofnod</translation>
    </message>
    <message>
        <source>Quash</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Anfonwyd</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Today: {awards}</source>
        <translation>Heddiw: {awards}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Why changed</source>
        <translation>Pam y’i newidiwyd</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>heb ei anfon eto</translation>
    </message>
</context>
<context>
    <name>AdjudicationsTab</name>
    <message numerus="yes">
        <source>%n award(s) running</source>
        <translation>
            <numerusform>dim dyfarniad ar waith</numerusform>
            <numerusform>%n dyfarniad ar waith</numerusform>
            <numerusform>%n dyfarniad ar waith</numerusform>
            <numerusform>%n dyfarniad ar waith</numerusform>
            <numerusform>%n o ddyfarniadau ar waith</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be heard</source>
        <translation>
            <numerusform>dim i’w clywed</numerusform>
            <numerusform>%n i’w glywed</numerusform>
            <numerusform>%n i’w clywed</numerusform>
            <numerusform>%n i’w clywed</numerusform>
            <numerusform>%n i’w clywed</numerusform>
        </translation>
    </message>
    <message>
        <source>A charge is laid within 48 hours and opened the next day.</source>
        <translation>Gosodir cyhuddiad o fewn 48 awr a’i agor drannoeth.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Pob un</translation>
    </message>
    <message>
        <source>Awards running</source>
        <translation>Dyfarniadau ar waith</translation>
    </message>
    <message>
        <source>C corrects the record of a hearing</source>
        <translation>Mae C yn cywiro cofnod gwrandawiad</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Cyhuddiadau</translation>
    </message>
    <message>
        <source>Correct a hearing</source>
        <translation>Cywiro gwrandawiad</translation>
    </message>
    <message>
        <source>Enter hears it</source>
        <translation>Enter i’w glywed</translation>
    </message>
    <message>
        <source>Hear the charge</source>
        <translation>Clywed y cyhuddiad</translation>
    </message>
    <message>
        <source>I opens the report that the charge follows from</source>
        <translation>Mae I yn agor yr adroddiad y daw’r cyhuddiad ohono</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Digwyddiad</translation>
    </message>
    <message>
        <source>Lay a charge</source>
        <translation>Gosod cyhuddiad</translation>
    </message>
    <message>
        <source>No charges in this list</source>
        <translation>Dim cyhuddiadau yn y rhestr hon</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Heb eu penderfynu</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Agor y person</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Argraffu…</translation>
    </message>
    <message>
        <source>Reading the charges</source>
        <translation>Yn darllen y cyhuddiadau</translation>
    </message>
    <message>
        <source>To be heard today</source>
        <translation>I’w clywed heddiw</translation>
    </message>
    <message>
        <source>Which charges</source>
        <translation>Pa gyhuddiadau</translation>
    </message>
</context>
<context>
    <name>AdjustmentForm</name>
    <message>
        <source>Adjustment</source>
        <translation>Addasiad</translation>
    </message>
    <message>
        <source>Arrange an adjustment</source>
        <translation>Trefnu addasiad</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Dewiswch un o’r rhestr.</translation>
    </message>
    <message>
        <source>For which disability or need (may be left empty)</source>
        <translation>Ar gyfer pa anabledd neu angen (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Review: {kind}</source>
        <translation>Adolygu: {kind}</translation>
    </message>
    <message>
        <source>What is arranged</source>
        <translation>Beth a drefnwyd</translation>
    </message>
    <message>
        <source>Write what is arranged.</source>
        <translation>Ysgrifennwch beth a drefnir.</translation>
    </message>
</context>
<context>
    <name>AdmitForm</name>
    <message>
        <source>Born</source>
        <translation>Ganed</translation>
    </message>
    <message>
        <source>By what authority are they held?</source>
        <translation>Dan ba awdurdod y’u cedwir?</translation>
    </message>
    <message>
        <source>Choose who it is, or that it is nobody of these.</source>
        <translation>Dewiswch pwy ydyw, neu nad yw’n neb o’r rhain.</translation>
    </message>
    <message>
        <source>Choose why they come.</source>
        <translation>Dewiswch pam y maent yn dod.</translation>
    </message>
    <message>
        <source>Forename</source>
        <translation>Enw cyntaf</translation>
    </message>
    <message>
        <source>Go on to the warrant</source>
        <translation>Ymlaen at y warant</translation>
    </message>
    <message>
        <source>Numbers, with commas between (prison, PNC, CRO)</source>
        <translation>Rhifau, gyda choma rhyngddynt (carchar, PNC, CRO)</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Rhyw</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Cyfenw</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Derbyn</translation>
    </message>
    <message>
        <source>Take in anyway</source>
        <translation>Derbyn er hynny</translation>
    </message>
    <message>
        <source>This terminal knows this prison only; the centre compares with all.</source>
        <translation>Y carchar hwn yn unig y mae’r derfynell hon yn ei adnabod; mae’r ganolfan yn cymharu â phawb.</translation>
    </message>
    <message>
        <source>Wait for the search, then choose.</source>
        <translation>Arhoswch am y chwiliad, yna dewiswch.</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Pwy yw hwn?</translation>
    </message>
    <message>
        <source>Who it may be: choose one, or nobody of these</source>
        <translation>Pwy y gall fod: dewiswch un, neu neb o’r rhain</translation>
    </message>
    <message>
        <source>Why it is right all the same</source>
        <translation>Pam y mae’n iawn er hynny</translation>
    </message>
    <message>
        <source>Why they come</source>
        <translation>Pam y maent yn dod</translation>
    </message>
    <message>
        <source>Write the date of birth.</source>
        <translation>Ysgrifennwch y dyddiad geni.</translation>
    </message>
    <message>
        <source>Write the forename.</source>
        <translation>Ysgrifennwch yr enw cyntaf.</translation>
    </message>
    <message>
        <source>Write the surname.</source>
        <translation>Ysgrifennwch y cyfenw.</translation>
    </message>
    <message>
        <source>Write why it is right all the same.</source>
        <translation>Ysgrifennwch pam y mae’n iawn er hynny.</translation>
    </message>
    <message>
        <source>{number} is no prison, PNC or CRO number. Add others on the record.</source>
        <translation>Nid rhif carchar, PNC na CRO yw {number}. Ychwanegwch eraill ar y cofnod.</translation>
    </message>
</context>
<context>
    <name>AlarmBar</name>
    <message>
        <source>Observe  Shift+F3</source>
        <translation>Arsylwi  Shift+F3</translation>
    </message>
    <message>
        <source>The clock of this terminal was set back, so nobody can say who was looked at when. Look at everybody who is named, and tell IT.</source>
        <translation>Cafodd cloc y derfynell hon ei droi’n ôl, felly ni all neb ddweud pwy a welwyd pryd. Edrychwch ar bawb a enwir, a dywedwch wrth TG.</translation>
    </message>
</context>
<context>
    <name>AlarmReachForm</name>
    <message>
        <source>ACCT alarm of this terminal</source>
        <translation>Larwm ACCT y derfynell hon</translation>
    </message>
    <message>
        <source>Choose a wing, or the whole prison.</source>
        <translation>Dewiswch adain, neu’r carchar cyfan.</translation>
    </message>
    <message>
        <source>This terminal is for</source>
        <translation>Mae’r derfynell hon ar gyfer</translation>
    </message>
    <message>
        <source>What is due on its own wing it tells at once. What another wing has not answered for {minutes} minutes it tells as well, so that nothing is missed where a terminal is off. The control room and the orderly officer choose the whole prison.</source>
        <translation>Mae’n dweud ar unwaith beth sy’n ddyledus ar ei hadain ei hun. Mae hefyd yn dweud beth nad yw adain arall wedi’i ateb am {minutes} munud, fel na chollir dim lle mae terfynell wedi’i diffodd. Mae’r ystafell reoli a’r swyddog trefn yn dewis y carchar cyfan.</translation>
    </message>
</context>
<context>
    <name>AlertsTab</name>
    <message>
        <source>ACCT</source>
        <translation>ACCT</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Gweithredol</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Rhybudd</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Rhybuddion</translation>
    </message>
    <message>
        <source>Alerts: none</source>
        <translation>Rhybuddion: dim</translation>
    </message>
    <message>
        <source>Change the comment and the next review (Enter)</source>
        <translation>Newid y sylw a’r adolygiad nesaf (Enter)</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Sylw</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terfynu</translation>
    </message>
    <message>
        <source>End the chosen alert, with a reason</source>
        <translation>Terfynu’r rhybudd a ddewiswyd, gyda rheswm</translation>
    </message>
    <message>
        <source>Ended because: {reason}</source>
        <translation>Terfynwyd oherwydd: {reason}</translation>
    </message>
    <message>
        <source>Ended {day}</source>
        <translation>Terfynwyd {day}</translation>
    </message>
    <message>
        <source>Open an alert</source>
        <translation>Agor rhybudd</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygu</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ers</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>heb ei anfon eto</translation>
    </message>
    <message>
        <source>{alert}, opened by {name}</source>
        <translation>{alert}, agorwyd gan {name}</translation>
    </message>
</context>
<context>
    <name>AllocateForm</name>
    <message>
        <source>Activity</source>
        <translation>Gweithgaredd</translation>
    </message>
    <message>
        <source>Allocate</source>
        <translation>Dyrannu</translation>
    </message>
    <message>
        <source>Allocate to an activity</source>
        <translation>Dyrannu i weithgaredd</translation>
    </message>
    <message>
        <source>Choose the activity.</source>
        <translation>Dewiswch y gweithgaredd.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Name, kind or place</source>
        <translation>Enw, math neu le</translation>
    </message>
    <message>
        <source>Only in these sessions (none ticked: in all)</source>
        <translation>Yn y sesiynau hyn yn unig (dim tic: ym mhob un)</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Tâl</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Yn rhedeg</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Llenwyd</translation>
    </message>
    <message>
        <source>Write from which day on.</source>
        <translation>Ysgrifennwch o ba ddiwrnod ymlaen.</translation>
    </message>
</context>
<context>
    <name>AmendNoteForm</name>
    <message>
        <source>Amend a note</source>
        <translation>Diwygio nodyn</translation>
    </message>
    <message>
        <source>The note as it was written</source>
        <translation>Y nodyn fel y’i hysgrifennwyd</translation>
    </message>
    <message>
        <source>What to add</source>
        <translation>Beth i’w ychwanegu</translation>
    </message>
    <message>
        <source>Write what to add.</source>
        <translation>Ysgrifennwch beth i’w ychwanegu.</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Answer an application</source>
        <translation>Ateb cais</translation>
    </message>
    <message>
        <source>Choose what becomes of it.</source>
        <translation>Dewiswch beth sy’n digwydd iddo.</translation>
    </message>
    <message>
        <source>It is then</source>
        <translation>Yna mae wedi’i</translation>
    </message>
    <message>
        <source>No, this is not allowed in your regime.</source>
        <translation>Na, ni chaniateir hyn yn eich trefn.</translation>
    </message>
    <message>
        <source>Not yet: ask again in two weeks.</source>
        <translation>Ddim eto: gofynnwch eto ymhen pythefnos.</translation>
    </message>
    <message>
        <source>Passed on; you will hear from them.</source>
        <translation>Wedi’i basio ymlaen; cewch glywed ganddynt.</translation>
    </message>
    <message>
        <source>What they are told</source>
        <translation>Beth a ddywedir wrthynt</translation>
    </message>
    <message>
        <source>Write what they are told.</source>
        <translation>Ysgrifennwch beth a ddywedir wrthynt.</translation>
    </message>
    <message>
        <source>Yes, it is arranged.</source>
        <translation>Iawn, mae wedi’i drefnu.</translation>
    </message>
    <message>
        <source>Yes, you are on the list.</source>
        <translation>Iawn, rydych ar y rhestr.</translation>
    </message>
</context>
<context>
    <name>AnswersField</name>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Will not say</source>
        <translation>Gwrthod ateb</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
</context>
<context>
    <name>ApartSection</name>
    <message>
        <source>Keep apart</source>
        <translation>Cadw ar wahân</translation>
    </message>
    <message>
        <source>Kept apart from</source>
        <translation>Cedwir ar wahân i</translation>
    </message>
    <message>
        <source>Kept apart from nobody</source>
        <translation>Heb ei gadw ar wahân i neb</translation>
    </message>
    <message>
        <source>Look at the chosen one again (Enter)</source>
        <translation>Edrych eto ar yr un a ddewiswyd (Enter)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Now in</source>
        <translation>Nawr yn</translation>
    </message>
    <message>
        <source>People kept apart</source>
        <translation>Pobl a gedwir ar wahân</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygiad</translation>
    </message>
    <message>
        <source>Review it</source>
        <translation>Ei adolygu</translation>
    </message>
    <message>
        <source>Too near</source>
        <translation>Rhy agos</translation>
    </message>
</context>
<context>
    <name>ApplicationsSection</name>
    <message>
        <source>About</source>
        <translation>Ynghylch</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ateb</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Ceisiadau</translation>
    </message>
    <message>
        <source>Applications: none</source>
        <translation>Ceisiadau: dim</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gofynnwyd</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Erbyn</translation>
    </message>
    <message>
        <source>Give on</source>
        <translation>Rhoi ymlaen</translation>
    </message>
    <message>
        <source>Take an application</source>
        <translation>Cymryd cais</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Beth sy’n cael ei ofyn</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Gan</translation>
    </message>
</context>
<context>
    <name>ApplicationsTab</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n yn hwyr</numerusform>
            <numerusform>%n yn hwyr</numerusform>
            <numerusform>%n yn hwyr</numerusform>
            <numerusform>%n yn hwyr</numerusform>
            <numerusform>%n yn hwyr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be answered</source>
        <translation>
            <numerusform>%n i’w hateb</numerusform>
            <numerusform>%n i’w ateb</numerusform>
            <numerusform>%n i’w hateb</numerusform>
            <numerusform>%n i’w hateb</numerusform>
            <numerusform>%n i’w hateb</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ateb</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Ceisiadau</translation>
    </message>
    <message>
        <source>Closed this month</source>
        <translation>Wedi’u cau y mis hwn</translation>
    </message>
    <message>
        <source>Enter answers it</source>
        <translation>Mae Enter yn ei ateb</translation>
    </message>
    <message>
        <source>G gives it to somebody else</source>
        <translation>Mae G yn ei roi i rywun arall</translation>
    </message>
    <message>
        <source>Give on</source>
        <translation>Rhoi ymlaen</translation>
    </message>
    <message>
        <source>Given to me</source>
        <translation>Wedi’u rhoi i mi</translation>
    </message>
    <message>
        <source>Nothing in this list</source>
        <translation>Dim byd yn y rhestr hon</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Yn hwyr</translation>
    </message>
    <message>
        <source>Reading the applications</source>
        <translation>Yn darllen y ceisiadau</translation>
    </message>
    <message>
        <source>Take applications</source>
        <translation>Cymryd ceisiadau</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>I’w hateb</translation>
    </message>
    <message>
        <source>What people ask for in writing is kept here until they have an answer.</source>
        <translation>Cedwir yma beth mae pobl yn gofyn amdano’n ysgrifenedig nes iddynt gael ateb.</translation>
    </message>
    <message>
        <source>Which applications</source>
        <translation>Pa geisiadau</translation>
    </message>
</context>
<context>
    <name>AssessSharingForm</name>
    <message>
        <source>Ask to lower it</source>
        <translation>Gofyn am ei gostwng</translation>
    </message>
    <message>
        <source>Assess cell-sharing risk</source>
        <translation>Asesu risg rhannu cell</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>Aseswyd</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Adolygiad nesaf</translation>
    </message>
    <message>
        <source>Not assessed yet.</source>
        <translation>Heb ei hasesu eto.</translation>
    </message>
    <message>
        <source>Now: {level}. Last assessed on {day} by {name}.</source>
        <translation>Nawr: {level}. Aseswyd ddiwethaf ar {day} gan {name}.</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risg</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Ei chadw</translation>
    </message>
    <message>
        <source>Say whether the risk is standard or high.</source>
        <translation>Dywedwch a yw’r risg yn safonol neu’n uchel.</translation>
    </message>
    <message>
        <source>Tick at least one reason.</source>
        <translation>Ticiwch o leiaf un rheswm.</translation>
    </message>
    <message>
        <source>What staff must know</source>
        <translation>Beth mae’n rhaid i staff ei wybod</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
</context>
<context>
    <name>AssessmentsSection</name>
    <message>
        <source>Assess cell-sharing risk</source>
        <translation>Asesu risg rhannu cell</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Asesiad</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>Asesiadau</translation>
    </message>
    <message>
        <source>Assessments: none recorded</source>
        <translation>Asesiadau: dim wedi’u cofnodi</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Gan</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygiad</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
</context>
<context>
    <name>AuditScreen</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n llinell</numerusform>
            <numerusform>%n llinell</numerusform>
            <numerusform>%n linell</numerusform>
            <numerusform>%n llinell</numerusform>
            <numerusform>%n llinell</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the centre</source>
        <translation>Yn gofyn i’r ganolfan</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Archwilio</translation>
    </message>
    <message>
        <source>Lines of the audit trail, the latest first</source>
        <translation>Llinellau’r llwybr archwilio, y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>No terminal has told the centre of any look or entry like this.</source>
        <translation>Nid oes yr un derfynell wedi dweud wrth y ganolfan am edrychiad na chofnod fel hyn.</translation>
    </message>
    <message>
        <source>Nothing is on record</source>
        <translation>Does dim ar gofnod</translation>
    </message>
    <message>
        <source>Prison number</source>
        <translation>Rhif carchar</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>Dangos rhai cynharach</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>Rhif staff</translation>
    </message>
    <message>
        <source>The audit trails of all terminals are kept at the centre, so they can be read only while it can be reached.</source>
        <translation>Cedwir llwybrau archwilio pob terfynell yn y ganolfan, felly dim ond tra gellir ei chyrraedd y gellir eu darllen.</translation>
    </message>
    <message>
        <source>The centre cannot be reached</source>
        <translation>Ni ellir cyrraedd y ganolfan</translation>
    </message>
    <message>
        <source>The centre did not answer this</source>
        <translation>Nid atebodd y ganolfan hyn</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall</translation>
    </message>
    <message>
        <source>Type a prison number to see everybody who opened the record or wrote in it, or a staff number to see what somebody did. That you looked is on record.</source>
        <translation>Teipiwch rif carchar i weld pawb a agorodd y cofnod neu a ysgrifennodd ynddo, neu rif staff i weld yr hyn a wnaeth rhywun. Cofnodir eich bod wedi edrych.</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>Beth wnaethant</translation>
    </message>
    <message>
        <source>Who looked</source>
        <translation>Pwy edrychodd</translation>
    </message>
    <message>
        <source>Who looked, when, where and why</source>
        <translation>Pwy edrychodd, pryd, ble a pham</translation>
    </message>
    <message>
        <source>{count} about {name}</source>
        <translation>{count} am {name}</translation>
    </message>
    <message>
        <source>{count} by {number}</source>
        <translation>{count} gan {number}</translation>
    </message>
</context>
<context>
    <name>AwardForm</name>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Ysgrifennwch pam.</translation>
    </message>
</context>
<context>
    <name>AwardsField</name>
    <message>
        <source>Type days as a number, and a day such as 24/11/2026.</source>
        <translation>Teipiwch ddiwrnodau fel rhif, a dyddiad fel 24/11/2026.</translation>
    </message>
</context>
<context>
    <name>BadgeFilters</name>
    <message>
        <source>Filter</source>
        <translation>Hidlo</translation>
    </message>
    <message>
        <source>Filter by badge</source>
        <translation>Hidlo yn ôl bathodyn</translation>
    </message>
</context>
<context>
    <name>BoardHead</name>
    <message>
        <source>All cells</source>
        <translation>Pob cell</translation>
    </message>
    <message>
        <source>Another wing: Alt+1 to Alt+9</source>
        <translation>Adain arall: Alt+1 i Alt+9</translation>
    </message>
    <message>
        <source>Cells with room</source>
        <translation>Celloedd â lle</translation>
    </message>
    <message>
        <source>Empty cells</source>
        <translation>Celloedd gwag</translation>
    </message>
    <message>
        <source>Filter this wing by name, number or cell</source>
        <translation>Hidlo’r adain hon yn ôl enw, rhif neu gell</translation>
    </message>
    <message>
        <source>Larger tiles (Ctrl++)</source>
        <translation>Teils mwy (Ctrl++)</translation>
    </message>
    <message>
        <source>Name, number or cell</source>
        <translation>Enw, rhif neu gell</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Ddim mewn defnydd</translation>
    </message>
    <message>
        <source>People who are out</source>
        <translation>Pobl sydd allan</translation>
    </message>
    <message>
        <source>Roll {roll} of {capacity}</source>
        <translation>Rôl {roll} o {capacity}</translation>
    </message>
    <message>
        <source>Smaller tiles (Ctrl+-)</source>
        <translation>Teils llai (Ctrl+-)</translation>
    </message>
    <message>
        <source>Which cells to show</source>
        <translation>Pa gelloedd i’w dangos</translation>
    </message>
    <message>
        <source>Wing</source>
        <translation>Adain</translation>
    </message>
</context>
<context>
    <name>BoardLists</name>
    <message>
        <source>Arrivals</source>
        <translation>Dyfodiaid</translation>
    </message>
    <message>
        <source>Departures</source>
        <translation>Ymadawiadau</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Sut mae pethau</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Amser</translation>
    </message>
    <message>
        <source>To</source>
        <translation>I</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
</context>
<context>
    <name>BoardScreen</name>
    <message>
        <source>Cells of the wing</source>
        <translation>Celloedd yr adain</translation>
    </message>
    <message>
        <source>No cell and nobody on this wing is as you asked.</source>
        <translation>Does dim cell na neb ar yr adain hon fel y gofynnoch.</translation>
    </message>
    <message>
        <source>No wing on this terminal yet</source>
        <translation>Dim adain ar y derfynell hon eto</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Does dim yn cyfateb</translation>
    </message>
    <message>
        <source>Reading the wing</source>
        <translation>Yn darllen yr adain</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Dangos popeth</translation>
    </message>
    <message>
        <source>The record of this prison has not arrived. It is fetched from the centre by itself as soon as the centre can be reached.</source>
        <translation>Nid yw cofnod y carchar hwn wedi cyrraedd. Caiff ei nôl o’r ganolfan ar ei ben ei hun cyn gynted ag y gellir cyrraedd y ganolfan.</translation>
    </message>
    <message>
        <source>Try the centre now</source>
        <translation>Rhoi cynnig ar y ganolfan nawr</translation>
    </message>
    <message>
        <source>Wing board</source>
        <translation>Bwrdd yr adain</translation>
    </message>
</context>
<context>
    <name>BookForm</name>
    <message>
        <source>Book</source>
        <translation>Trefnu</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Trefnu apwyntiad</translation>
    </message>
    <message>
        <source>Choose the session.</source>
        <translation>Dewiswch y sesiwn.</translation>
    </message>
    <message>
        <source>Choose what it is for.</source>
        <translation>Dewiswch ar gyfer beth y mae.</translation>
    </message>
    <message>
        <source>Comment (may be left empty)</source>
        <translation>Sylw (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesiwn</translation>
    </message>
    <message>
        <source>Time, such as 09:30 (may be left empty)</source>
        <translation>Amser, megis 09:30 (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Ar gyfer beth</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>Write the day.</source>
        <translation>Ysgrifennwch y diwrnod.</translation>
    </message>
</context>
<context>
    <name>BookScreen</name>
    <message>
        <source>Parts of the Wing book</source>
        <translation>Rhannau llyfr yr adain</translation>
    </message>
    <message>
        <source>Wing book</source>
        <translation>Llyfr yr adain</translation>
    </message>
</context>
<context>
    <name>BookVisitForm</name>
    <message>
        <source>Book a visit</source>
        <translation>Archebu ymweliad</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Dewiswch un o’r rhestr.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Others who come, by name</source>
        <translation>Eraill sy’n dod, wrth eu henwau</translation>
    </message>
    <message>
        <source>Tick who comes, or write their names.</source>
        <translation>Ticiwch pwy sy’n dod, neu ysgrifennwch eu henwau.</translation>
    </message>
    <message>
        <source>Type the day and the time.</source>
        <translation>Teipiwch y diwrnod a’r amser.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tan</translation>
    </message>
    <message>
        <source>Where (may be left empty)</source>
        <translation>Ble (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>Pwy sy’n dod</translation>
    </message>
    <message>
        <source>{name} must not come: {reason}</source>
        <translation>Ni chaiff {name} ddod: {reason}</translation>
    </message>
</context>
<context>
    <name>Boxes</name>
    <message>
        <source>Not now</source>
        <translation>Nid nawr</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Cadw adroddiad…</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself. What you saved is safe. If it happens again, call IT and read out this number: {number}</source>
        <translation>Aeth rhywbeth o’i le yn y rhaglen ei hun. Mae’r hyn a gadwyd gennych yn ddiogel. Os bydd yn digwydd eto, ffoniwch TG a darllenwch y rhif hwn: {number}</translation>
    </message>
    <message>
        <source>Wingbook stopped unexpectedly the last time. What you saved is safe, and what you were writing was kept. A report for support can be saved to a file: it names places in the program and nobody, and is sent nowhere by itself.</source>
        <translation>Stopiodd Wingbook yn annisgwyl y tro diwethaf. Mae’r hyn a gadwoch yn ddiogel, a chadwyd yr hyn yr oeddech yn ei ysgrifennu. Gellir cadw adroddiad ar gyfer cymorth mewn ffeil: mae’n enwi mannau yn y rhaglen heb enwi neb, ac nid yw’n cael ei anfon i unman ar ei ben ei hun.</translation>
    </message>
</context>
<context>
    <name>BringBackForm</name>
    <message>
        <source>Bring back</source>
        <translation>Dod yn ôl</translation>
    </message>
    <message>
        <source>Comment (may be left empty)</source>
        <translation>Sylw (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Due back {when}</source>
        <translation>I fod yn ôl {when}</translation>
    </message>
    <message>
        <source>Not back? Whom the court let go is discharged (menu Write, Leaving); who did not return is unlawfully at large.</source>
        <translation>Heb ddod yn ôl? Caiff y sawl a ryddhawyd gan y llys ei ryddhau yma hefyd (dewislen Ysgrifennu, Gadael); mae’r sawl na ddychwelodd ar ffo’n anghyfreithlon.</translation>
    </message>
    <message>
        <source>What the court made of it (empty if as before)</source>
        <translation>Beth oedd penderfyniad y llys (gwag os fel o’r blaen)</translation>
    </message>
    <message>
        <source>When they came back</source>
        <translation>Pryd y daethant yn ôl</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>O ble</translation>
    </message>
    <message>
        <source>{where}, since {when}</source>
        <translation>{where}, ers {when}</translation>
    </message>
</context>
<context>
    <name>CancelAppointmentForm</name>
    <message>
        <source>Cancel an appointment</source>
        <translation>Canslo apwyntiad</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Canslo’r apwyntiad</translation>
    </message>
    <message>
        <source>Why it is cancelled</source>
        <translation>Pam y mae’n cael ei ganslo</translation>
    </message>
    <message>
        <source>Write why it is cancelled.</source>
        <translation>Ysgrifennwch pam y mae’n cael ei ganslo.</translation>
    </message>
</context>
<context>
    <name>CancelForm</name>
    <message>
        <source>It will not be</source>
        <translation>Ni fydd yn digwydd</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Write why it will not be.</source>
        <translation>Ysgrifennwch pam na fydd yn digwydd.</translation>
    </message>
</context>
<context>
    <name>CancelPlanForm</name>
    <message>
        <source>It will not be</source>
        <translation>Ni fydd yn digwydd</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Write why it will not be.</source>
        <translation>Ysgrifennwch pam na fydd yn digwydd.</translation>
    </message>
</context>
<context>
    <name>CareForm</name>
    <message>
        <source>By when</source>
        <translation>Erbyn pryd</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Gan bwy</translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation>Cynllun gofal</translation>
    </message>
    <message>
        <source>Done at once (within the hour)</source>
        <translation>Gwnaed ar unwaith (o fewn yr awr)</translation>
    </message>
    <message>
        <source>Done by now (space ticks)</source>
        <translation>Wedi’i wneud erbyn hyn (mae’r bylchwr yn ticio)</translation>
    </message>
    <message>
        <source>What else is to be done</source>
        <translation>Beth arall sydd i’w wneud</translation>
    </message>
    <message>
        <source>What may set it off</source>
        <translation>Beth all ei sbarduno</translation>
    </message>
</context>
<context>
    <name>CarryDialog</name>
    <message numerus="yes">
        <source>%n entry(ies) are in {file}, which only the centre can open. They stay here too, until the centre has answered.</source>
        <translation>
            <numerusform>Nid oes cofnodion yn {file}.</numerusform>
            <numerusform>Mae %n cofnod yn {file}, ffeil na all neb ond y ganolfan ei hagor. Mae’n aros yma hefyd, nes i’r ganolfan ateb.</numerusform>
            <numerusform>Mae %n gofnod yn {file}, ffeil na all neb ond y ganolfan ei hagor. Maent yn aros yma hefyd, nes i’r ganolfan ateb.</numerusform>
            <numerusform>Mae %n chofnod yn {file}, ffeil na all neb ond y ganolfan ei hagor. Maent yn aros yma hefyd, nes i’r ganolfan ateb.</numerusform>
            <numerusform>Mae %n o gofnodion yn {file}, ffeil na all neb ond y ganolfan ei hagor. Maent yn aros yma hefyd, nes i’r ganolfan ateb.</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry what waits to the centre by hand</source>
        <translation>Cludo’r hyn sy’n aros i’r ganolfan â llaw</translation>
    </message>
    <message>
        <source>Sealed entries</source>
        <translation>Cofnodion dan sêl</translation>
    </message>
</context>
<context>
    <name>CashForm</name>
    <message>
        <source>Choose with whom it was counted.</source>
        <translation>Dewiswch gyda phwy y cyfrifwyd ef.</translation>
    </message>
    <message>
        <source>Comment (may be left empty)</source>
        <translation>Sylw (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Count cash</source>
        <translation>Cyfrif arian</translation>
    </message>
    <message>
        <source>How much, in pounds</source>
        <translation>Faint, mewn punnoedd</translation>
    </message>
    <message>
        <source>Type an amount, such as 42.15.</source>
        <translation>Teipiwch swm, megis 42.15.</translation>
    </message>
</context>
<context>
    <name>CellUseForm</name>
    <message>
        <source>A cell in use or out of it</source>
        <translation>Cell mewn defnydd neu beidio</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Choose the cell.</source>
        <translation>Dewiswch y gell.</translation>
    </message>
    <message>
        <source>Choose whether it is in use, or why not.</source>
        <translation>Dewiswch a yw mewn defnydd, neu pam lai.</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>O hyn ymlaen</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Mewn defnydd</translation>
    </message>
</context>
<context>
    <name>CloseAcctForm</name>
    <message>
        <source>Ask to close it</source>
        <translation>Gofyn am ei gau</translation>
    </message>
    <message>
        <source>Close the ACCT</source>
        <translation>Cau’r ACCT</translation>
    </message>
    <message>
        <source>Post-closure review</source>
        <translation>Adolygiad ar ôl cau</translation>
    </message>
    <message>
        <source>Why it can be closed</source>
        <translation>Pam y gellir ei gau</translation>
    </message>
    <message>
        <source>Write why it can be closed.</source>
        <translation>Ysgrifennwch pam y gellir ei gau.</translation>
    </message>
</context>
<context>
    <name>ConfiscateForm</name>
    <message>
        <source>Confiscate</source>
        <translation>Atafaelu</translation>
    </message>
    <message>
        <source>What else, a line for each: 1 mobile phone, black</source>
        <translation>Beth arall, llinell ar gyfer pob un: 1 ffôn symudol, du</translation>
    </message>
    <message>
        <source>What of their things in possession</source>
        <translation>Beth o’r pethau yn eu meddiant</translation>
    </message>
    <message>
        <source>Where it is put</source>
        <translation>Ble caiff ei roi</translation>
    </message>
    <message>
        <source>Why it is taken</source>
        <translation>Pam y caiff ei gymryd</translation>
    </message>
    <message>
        <source>Write or tick what is taken.</source>
        <translation>Ysgrifennwch neu diciwch beth a gymerir.</translation>
    </message>
    <message>
        <source>Write why it is taken.</source>
        <translation>Ysgrifennwch pam y caiff ei gymryd.</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Also offered</source>
        <translation>Cynigiwyd hefyd</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Fel y mae</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Cyn hynny</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Cynigiwyd</translation>
    </message>
    <message>
        <source>STANDS NOW</source>
        <translation>YN SEFYLL NAWR</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Setlo</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Rhywbeth arall</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>Cymryd hwn</translation>
    </message>
    <message>
        <source>Take this: {value}</source>
        <translation>Cymryd hwn: {value}</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Eu gwerth nhw</translation>
    </message>
    <message>
        <source>To end this needs: {roles}.</source>
        <translation>I derfynu hwn mae angen: {roles}.</translation>
    </message>
    <message>
        <source>Type what is right.</source>
        <translation>Teipiwch yr hyn sy’n gywir.</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Beth sy’n gywir</translation>
    </message>
    <message>
        <source>What the record says now</source>
        <translation>Yr hyn y mae’r cofnod yn ei ddweud nawr</translation>
    </message>
    <message>
        <source>You may read this. It can be settled by: {roles}.</source>
        <translation>Cewch ddarllen hwn. Gall y rhain ei setlo: {roles}.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eich gwerth chi</translation>
    </message>
    <message>
        <source>{thing}: which is right?</source>
        <translation>{thing}: pa un sy’n gywir?</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Add a contact</source>
        <translation>Ychwanegu cyswllt</translation>
    </message>
    <message>
        <source>Change a contact</source>
        <translation>Newid cyswllt</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Dewiswch un o’r rhestr.</translation>
    </message>
    <message>
        <source>Must not be in touch, because (may be left empty)</source>
        <translation>Ni chaiff gysylltu, oherwydd (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Mae angen hwn.</translation>
    </message>
    <message>
        <source>What order, or who said so</source>
        <translation>Pa orchymyn, neu bwy ddywedodd hynny</translation>
    </message>
    <message>
        <source>Write why they must not be in touch.</source>
        <translation>Ysgrifennwch pam na chânt gysylltu.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
</context>
<context>
    <name>ContactsSection</name>
    <message>
        <source>Add a contact</source>
        <translation>Ychwanegu cyswllt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Cysylltiadau</translation>
    </message>
    <message>
        <source>Contacts: none known</source>
        <translation>Cysylltiadau: dim yn hysbys</translation>
    </message>
    <message>
        <source>End the marker</source>
        <translation>Terfynu’r marciwr</translation>
    </message>
    <message>
        <source>Must not be in touch</source>
        <translation>Ni chaiff gysylltu</translation>
    </message>
    <message>
        <source>NO CONTACT</source>
        <translation>DIM CYSWLLT</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Next of kin</source>
        <translation>Perthynas agosaf</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Perthynas</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>ganwyd {day}</translation>
    </message>
    <message>
        <source>in an emergency</source>
        <translation>mewn argyfwng</translation>
    </message>
    <message>
        <source>not in touch any more</source>
        <translation>ddim mewn cysylltiad mwyach</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>heb ei anfon eto</translation>
    </message>
    <message>
        <source>{kind}, ended {day}: {reason}</source>
        <translation>{kind}, daeth i ben {day}: {reason}</translation>
    </message>
    <message>
        <source>{kind}, since {day}: {reason}</source>
        <translation>{kind}, ers {day}: {reason}</translation>
    </message>
</context>
<context>
    <name>CorrectHearingForm</name>
    <message>
        <source>Adjudicator</source>
        <translation>Dyfarnwr</translation>
    </message>
    <message>
        <source>Choose the hearing.</source>
        <translation>Dewiswch y gwrandawiad.</translation>
    </message>
    <message>
        <source>Correct the record of a hearing</source>
        <translation>Cywiro cofnod gwrandawiad</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Gwrandawiad</translation>
    </message>
    <message>
        <source>Nothing was changed, so there is nothing to save.</source>
        <translation>Ni newidiwyd dim, felly does dim i’w gadw.</translation>
    </message>
    <message>
        <source>Plea</source>
        <translation>Ple</translation>
    </message>
    <message>
        <source>There has been no hearing yet.</source>
        <translation>Ni fu gwrandawiad eto.</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Beth a ddywedwyd</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>Pwy oedd yno</translation>
    </message>
    <message>
        <source>Write who heard the charge.</source>
        <translation>Ysgrifennwch pwy glywodd y cyhuddiad.</translation>
    </message>
    <message>
        <source>{outcome}. What was decided stays: a later hearing changes it.</source>
        <translation>{outcome}. Mae’r hyn a benderfynwyd yn aros: gwrandawiad diweddarach sy’n ei newid.</translation>
    </message>
</context>
<context>
    <name>CountGrid</name>
    <message>
        <source>Counted</source>
        <translation>Cyfrif</translation>
    </message>
    <message>
        <source>Counted again</source>
        <translation>Cyfrif eto</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Gwahaniaeth</translation>
    </message>
    <message>
        <source>Elsewhere: {who}</source>
        <translation>Mewn lle arall: {who}</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Disgwylir</translation>
    </message>
    <message>
        <source>Landing</source>
        <translation>Landin</translation>
    </message>
    <message>
        <source>{landing}, counted</source>
        <translation>{landing}, cyfrif</translation>
    </message>
    <message>
        <source>{landing}, counted again</source>
        <translation>{landing}, cyfrif eto</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n application(s) given to you</source>
        <translation>
            <numerusform>%n cais wedi’i roi i chi</numerusform>
            <numerusform>%n gais wedi’u rhoi i chi</numerusform>
            <numerusform>%n gais wedi’u rhoi i chi</numerusform>
            <numerusform>%n chais wedi’u rhoi i chi</numerusform>
            <numerusform>%n cais wedi’u rhoi i chi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) overdue for an answer</source>
        <translation>
            <numerusform>%n cais yn hwyr am ateb</numerusform>
            <numerusform>%n gais yn hwyr am ateb</numerusform>
            <numerusform>%n gais yn hwyr am ateb</numerusform>
            <numerusform>%n chais yn hwyr am ateb</numerusform>
            <numerusform>%n cais yn hwyr am ateb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being taken in</source>
        <translation>
            <numerusform>%n yn cael ei dderbyn</numerusform>
            <numerusform>%n yn cael ei dderbyn</numerusform>
            <numerusform>%n yn cael eu derbyn</numerusform>
            <numerusform>%n yn cael eu derbyn</numerusform>
            <numerusform>%n yn cael eu derbyn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) out of use</source>
        <translation>
            <numerusform>%n cell ddim mewn defnydd</numerusform>
            <numerusform>%n gell ddim mewn defnydd</numerusform>
            <numerusform>%n cell ddim mewn defnydd</numerusform>
            <numerusform>%n chell ddim mewn defnydd</numerusform>
            <numerusform>%n o gelloedd ddim mewn defnydd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charge(s)</source>
        <translation>
            <numerusform>dim cyhuddiad</numerusform>
            <numerusform>%n cyhuddiad</numerusform>
            <numerusform>%n cyhuddiad</numerusform>
            <numerusform>%n chyhuddiad</numerusform>
            <numerusform>%n o gyhuddiadau</numerusform>
        </translation>
    </message>
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
        <source>%n entry(ies) of the handover that you have not read</source>
        <translation>
            <numerusform>dim cofnod o&apos;r trosglwyddo heb ei ddarllen gennych</numerusform>
            <numerusform>%n cofnod o&apos;r trosglwyddo heb ei ddarllen gennych</numerusform>
            <numerusform>%n gofnod o&apos;r trosglwyddo heb eu darllen gennych</numerusform>
            <numerusform>%n chofnod o&apos;r trosglwyddo heb eu darllen gennych</numerusform>
            <numerusform>%n cofnod o&apos;r trosglwyddo heb eu darllen gennych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in</source>
        <translation>
            <numerusform>%n i mewn</numerusform>
            <numerusform>%n i mewn</numerusform>
            <numerusform>%n i mewn</numerusform>
            <numerusform>%n i mewn</numerusform>
            <numerusform>%n i mewn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in a cell for {places}</source>
        <translation>
            <numerusform>%n mewn cell i {places}</numerusform>
            <numerusform>%n mewn cell i {places}</numerusform>
            <numerusform>%n mewn cell i {places}</numerusform>
            <numerusform>%n mewn cell i {places}</numerusform>
            <numerusform>%n mewn cell i {places}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in it</source>
        <translation>
            <numerusform>%n ynddi</numerusform>
            <numerusform>%n ynddi</numerusform>
            <numerusform>%n ynddi</numerusform>
            <numerusform>%n ynddi</numerusform>
            <numerusform>%n ynddi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n yn hwyr</numerusform>
            <numerusform>%n yn hwyr</numerusform>
            <numerusform>%n yn hwyr</numerusform>
            <numerusform>%n yn hwyr</numerusform>
            <numerusform>%n yn hwyr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of staff</source>
        <translation>
            <numerusform>%n aelod o staff</numerusform>
            <numerusform>%n aelod o staff</numerusform>
            <numerusform>%n aelod o staff</numerusform>
            <numerusform>%n aelod o staff</numerusform>
            <numerusform>%n aelod o staff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n negative note(s)</source>
        <translation>
            <numerusform>dim nodyn negyddol</numerusform>
            <numerusform>%n nodyn negyddol</numerusform>
            <numerusform>%n nodyn negyddol</numerusform>
            <numerusform>%n nodyn negyddol</numerusform>
            <numerusform>%n o nodiadau negyddol</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your people without a key work session for two weeks</source>
        <translation>
            <numerusform>%n o’ch pobl heb sesiwn gwaith allweddol ers pythefnos</numerusform>
            <numerusform>%n o’ch pobl heb sesiwn gwaith allweddol ers pythefnos</numerusform>
            <numerusform>%n o’ch pobl heb sesiwn gwaith allweddol ers pythefnos</numerusform>
            <numerusform>%n o’ch pobl heb sesiwn gwaith allweddol ers pythefnos</numerusform>
            <numerusform>%n o’ch pobl heb sesiwn gwaith allweddol ers pythefnos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {places}</source>
        <translation>
            <numerusform>%n o {places}</numerusform>
            <numerusform>%n o {places}</numerusform>
            <numerusform>%n o {places}</numerusform>
            <numerusform>%n o {places}</numerusform>
            <numerusform>%n o {places}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n out</source>
        <translation>
            <numerusform>%n allan</numerusform>
            <numerusform>%n allan</numerusform>
            <numerusform>%n allan</numerusform>
            <numerusform>%n allan</numerusform>
            <numerusform>%n allan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>neb</numerusform>
            <numerusform>%n person</numerusform>
            <numerusform>%n o bobl</numerusform>
            <numerusform>%n o bobl</numerusform>
            <numerusform>%n o bobl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) on the roll and in no cell</source>
        <translation>
            <numerusform>neb ar y rôl heb gell</numerusform>
            <numerusform>%n person ar y rôl heb gell</numerusform>
            <numerusform>%n o bobl ar y rôl heb gell</numerusform>
            <numerusform>%n o bobl ar y rôl heb gell</numerusform>
            <numerusform>%n o bobl ar y rôl heb gell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) to come</source>
        <translation>
            <numerusform>%n i ddod</numerusform>
            <numerusform>%n i ddod</numerusform>
            <numerusform>%n i ddod</numerusform>
            <numerusform>%n i ddod</numerusform>
            <numerusform>%n i ddod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n positive note(s)</source>
        <translation>
            <numerusform>dim nodyn cadarnhaol</numerusform>
            <numerusform>%n nodyn cadarnhaol</numerusform>
            <numerusform>%n nodyn cadarnhaol</numerusform>
            <numerusform>%n nodyn cadarnhaol</numerusform>
            <numerusform>%n o nodiadau cadarnhaol</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) of incentives due</source>
        <translation>
            <numerusform>dim adolygiad cymhellion i’w wneud</numerusform>
            <numerusform>%n adolygiad cymhellion i’w wneud</numerusform>
            <numerusform>%n adolygiad cymhellion i’w gwneud</numerusform>
            <numerusform>%n adolygiad cymhellion i’w gwneud</numerusform>
            <numerusform>%n o adolygiadau cymhellion i’w gwneud</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be read first</source>
        <translation>
            <numerusform>dim i&apos;w ddarllen yn gyntaf</numerusform>
            <numerusform>%n i&apos;w ddarllen yn gyntaf</numerusform>
            <numerusform>%n i&apos;w darllen yn gyntaf</numerusform>
            <numerusform>%n i&apos;w darllen yn gyntaf</numerusform>
            <numerusform>%n i&apos;w darllen yn gyntaf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a cell</source>
        <translation>
            <numerusform>neb heb gell</numerusform>
            <numerusform>%n heb gell</numerusform>
            <numerusform>%n heb gell</numerusform>
            <numerusform>%n heb gell</numerusform>
            <numerusform>%n heb gell</numerusform>
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
    <message numerus="yes">
        <source>Numbers left on this terminal: %n</source>
        <translation>
            <numerusform>Rhifau ar ôl ar y derfynell hon: %n</numerusform>
            <numerusform>Rhifau ar ôl ar y derfynell hon: %n</numerusform>
            <numerusform>Rhifau ar ôl ar y derfynell hon: %n</numerusform>
            <numerusform>Rhifau ar ôl ar y derfynell hon: %n</numerusform>
            <numerusform>Rhifau ar ôl ar y derfynell hon: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>day month year</source>
        <translation>dydd mis blwyddyn</translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <source>Dates on a line: {dates}</source>
        <translation>Dyddiadau ar linell: {dates}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>A week back (left arrow)</source>
        <translation>Wythnos yn ôl (saeth chwith)</translation>
    </message>
    <message>
        <source>A week on (right arrow)</source>
        <translation>Wythnos ymlaen (saeth dde)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
</context>
<context>
    <name>DeathForm</name>
    <message>
        <source>By whom, and what else must be known</source>
        <translation>Gan bwy, a beth arall y mae’n rhaid ei wybod</translation>
    </message>
    <message>
        <source>Died in custody</source>
        <translation>Bu farw yn y ddalfa</translation>
    </message>
    <message>
        <source>Seal it: out of use for the police and the coroner</source>
        <translation>Ei selio: ddim mewn defnydd, ar gyfer yr heddlu a’r crwner</translation>
    </message>
    <message>
        <source>Their cell</source>
        <translation>Ei gell</translation>
    </message>
    <message>
        <source>Their time in custody is closed and the record restricted: whoever opens it says why. An open ACCT ends. The list of leaving says who is to be told, and keeps who has told them.</source>
        <translation>Caiff y cyfnod yn y ddalfa ei gau a’r cofnod ei gyfyngu: bydd pwy bynnag sy’n ei agor yn dweud pam. Daw ACCT agored i ben. Mae’r rhestr adael yn dweud pwy sydd i gael gwybod, ac yn cadw pwy a ddywedodd wrthynt.</translation>
    </message>
    <message>
        <source>When death was pronounced</source>
        <translation>Pryd y cyhoeddwyd y farwolaeth</translation>
    </message>
    <message>
        <source>Where, if not in the prison</source>
        <translation>Ble, os nad yn y carchar</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Ei nodi</translation>
    </message>
</context>
<context>
    <name>DemonstrationMenu</name>
    <message>
        <source>&amp;Demonstration</source>
        <translation>&amp;Arddangosiad</translation>
    </message>
    <message>
        <source>Cut the network of terminal &amp;{name}</source>
        <translation>Torri rhwydwaith terfynell &amp;{name}</translation>
    </message>
    <message>
        <source>Open the &amp;second terminal</source>
        <translation>Agor yr &amp;ail derfynell</translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>Change details</source>
        <translation>Newid manylion</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Nothing was changed, so there is nothing to save.</source>
        <translation>Ni newidiwyd dim, felly does dim i’w gadw.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Mae angen hwn.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>heb ei anfon eto</translation>
    </message>
    <message>
        <source>two entries differ</source>
        <translation>dau gofnod yn wahanol</translation>
    </message>
</context>
<context>
    <name>DetailsTab</name>
    <message>
        <source>Born</source>
        <translation>Ganwyd</translation>
    </message>
    <message>
        <source>Change details</source>
        <translation>Newid manylion</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Cyhoeddwyd</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Not sent yet: saved on this terminal, on its way to the centre.</source>
        <translation>Heb ei anfon eto: wedi’i gadw ar y derfynell hon, ar ei ffordd i’r ganolfan.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Rhifau</translation>
    </message>
    <message>
        <source>Numbers: none known</source>
        <translation>Rhifau: dim yn hysbys</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Enwau eraill</translation>
    </message>
    <message>
        <source>Other names: none known</source>
        <translation>Enwau eraill: dim yn hysbys</translation>
    </message>
    <message>
        <source>Two entries differ: two people entered different values; settle it.</source>
        <translation>Dau gofnod yn wahanol: rhoddodd dau berson werthoedd gwahanol; setlwch hyn.</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>Heb ei wirio</translation>
    </message>
    <message>
        <source>Unverified: its check letter does not hold</source>
        <translation>Heb ei wirio: nid yw ei lythyren wirio’n dal</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>heb ei anfon eto</translation>
    </message>
    <message>
        <source>two entries differ</source>
        <translation>dau gofnod yn wahanol</translation>
    </message>
</context>
<context>
    <name>DiaryForm</name>
    <message>
        <source>Choose what it is.</source>
        <translation>Dewiswch beth ydyw.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Ar gyfer</translation>
    </message>
    <message>
        <source>Time (empty: all day)</source>
        <translation>Amser (gwag: drwy’r dydd)</translation>
    </message>
    <message>
        <source>Type the day, such as 24/11/2026.</source>
        <translation>Teipiwch y diwrnod, er enghraifft 24/11/2026.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Beth ydyw</translation>
    </message>
    <message>
        <source>What must be known</source>
        <translation>Beth y mae’n rhaid ei wybod</translation>
    </message>
    <message>
        <source>Write in the diary</source>
        <translation>Ysgrifennu yn y dyddiadur</translation>
    </message>
    <message>
        <source>Write what must be known.</source>
        <translation>Ysgrifennwch beth y mae’n rhaid ei wybod.</translation>
    </message>
</context>
<context>
    <name>DiaryTab</name>
    <message>
        <source>Cancel it…</source>
        <translation>Canslo…</translation>
    </message>
    <message>
        <source>D says that it was done</source>
        <translation>Mae D yn dweud iddo gael ei wneud</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi’i wneud</translation>
    </message>
    <message>
        <source>From {first} to {last}.</source>
        <translation>O {first} i {last}.</translation>
    </message>
    <message>
        <source>H puts it into the handover</source>
        <translation>Mae H yn ei roi yn y trosglwyddo</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Trosglwyddo</translation>
    </message>
    <message>
        <source>Nothing is written for these days</source>
        <translation>Does dim wedi’i ysgrifennu ar gyfer y dyddiau hyn</translation>
    </message>
    <message>
        <source>Reading the diary</source>
        <translation>Yn darllen y dyddiadur</translation>
    </message>
    <message>
        <source>Saved on this terminal {time}</source>
        <translation>Wedi’i gadw ar y derfynell hon {time}</translation>
    </message>
    <message>
        <source>The diary</source>
        <translation>Y dyddiadur</translation>
    </message>
    <message>
        <source>The next shift is told, {time}</source>
        <translation>Dywedwyd wrth y sifft nesaf, {time}</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Ysgrifennu</translation>
    </message>
    <message>
        <source>Write in the diary</source>
        <translation>Ysgrifennu yn y dyddiadur</translation>
    </message>
    <message>
        <source>X says why it will not be</source>
        <translation>Mae X yn dweud pam na fydd yn digwydd</translation>
    </message>
</context>
<context>
    <name>DischargeForm</name>
    <message>
        <source>By the record this release is due on {day}.</source>
        <translation>Yn ôl y cofnod disgwylir y rhyddhad hwn ar {day}.</translation>
    </message>
    <message>
        <source>Cash that they are given, in pounds</source>
        <translation>Arian parod a roddir iddynt, mewn punnoedd</translation>
    </message>
    <message>
        <source>Choose the reason.</source>
        <translation>Dewiswch y rheswm.</translation>
    </message>
    <message>
        <source>Choose with whom it was counted.</source>
        <translation>Dewiswch gyda phwy y’i cyfrifwyd.</translation>
    </message>
    <message>
        <source>Comment (may be left empty)</source>
        <translation>Sylw (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Counted with (signs later)</source>
        <translation>Cyfrifwyd gyda (yn llofnodi wedyn)</translation>
    </message>
    <message>
        <source>Discharge</source>
        <translation>Rhyddhau’n derfynol</translation>
    </message>
    <message>
        <source>Discharge anyway</source>
        <translation>Rhyddhau er hynny</translation>
    </message>
    <message>
        <source>For what reason</source>
        <translation>Am ba reswm</translation>
    </message>
    <message>
        <source>Property that they are given</source>
        <translation>Eiddo a roddir iddynt</translation>
    </message>
    <message>
        <source>Still to do on the list: {steps}</source>
        <translation>I’w wneud o hyd ar y rhestr: {steps}</translation>
    </message>
    <message>
        <source>To which address</source>
        <translation>I ba gyfeiriad</translation>
    </message>
    <message>
        <source>Type an amount, such as 42.15; 0 where they are given none.</source>
        <translation>Teipiwch swm, fel 42.15; 0 lle na roddir dim iddynt.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Write where they go; “no fixed address” is an answer.</source>
        <translation>Nodwch i ble y maent yn mynd; mae “dim cyfeiriad sefydlog” yn ateb.</translation>
    </message>
    <message>
        <source>{amount} was counted as theirs. Give it back and have it signed for.</source>
        <translation>Cyfrifwyd {amount} fel eu harian. Rhowch ef yn ôl a chael llofnod amdano.</translation>
    </message>
</context>
<context>
    <name>DiscrepancyDialog</name>
    <message>
        <source>A rule was broken</source>
        <translation>Torrwyd rheol</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Gan</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Daeth i mewn</translation>
    </message>
    <message>
        <source>In this prison</source>
        <translation>Yn y carchar hwn</translation>
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
        <source>Settle</source>
        <translation>Setlo</translation>
    </message>
    <message>
        <source>The other custody period is closed.</source>
        <translation>Caiff y cyfnod arall yn y ddalfa ei gau.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Beth a wnaed</translation>
    </message>
    <message>
        <source>What was found, and what was done about it</source>
        <translation>Beth a ganfuwyd, a beth a wnaed yn ei gylch</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Where the person is</source>
        <translation>Ble mae’r person</translation>
    </message>
    <message>
        <source>You may read this. It can be settled by: {roles}.</source>
        <translation>Cewch ddarllen hwn. Gall y rhain ei setlo: {roles}.</translation>
    </message>
</context>
<context>
    <name>DueBackForm</name>
    <message>
        <source>Due back (empty if nobody knows)</source>
        <translation>I fod yn ôl (gwag os na ŵyr neb)</translation>
    </message>
    <message>
        <source>Due back at another time</source>
        <translation>I fod yn ôl ar adeg arall</translation>
    </message>
</context>
<context>
    <name>EndAdjustmentForm</name>
    <message>
        <source>End an adjustment</source>
        <translation>Terfynu addasiad</translation>
    </message>
</context>
<context>
    <name>EndAlertForm</name>
    <message>
        <source>End an alert</source>
        <translation>Terfynu rhybudd</translation>
    </message>
    <message>
        <source>{alert}, since {day}</source>
        <translation>{alert}, ers {day}</translation>
    </message>
</context>
<context>
    <name>EndAllocationForm</name>
    <message>
        <source>Activity</source>
        <translation>Gweithgaredd</translation>
    </message>
    <message>
        <source>Choose which allocation ends.</source>
        <translation>Dewiswch pa ddyraniad sy’n dod i ben.</translation>
    </message>
    <message>
        <source>Choose why it ends.</source>
        <translation>Dewiswch pam y daw i ben.</translation>
    </message>
    <message>
        <source>End an allocation</source>
        <translation>Dod â dyraniad i ben</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Dod ag ef i ben</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Diwrnod olaf</translation>
    </message>
    <message>
        <source>This person is allocated to nothing.</source>
        <translation>Nid yw’r person hwn wedi’i ddyrannu i ddim.</translation>
    </message>
    <message>
        <source>Why it ends</source>
        <translation>Pam y daw i ben</translation>
    </message>
    <message>
        <source>Write the last day.</source>
        <translation>Ysgrifennwch y diwrnod olaf.</translation>
    </message>
</context>
<context>
    <name>EndApartForm</name>
    <message>
        <source>End a non-association</source>
        <translation>Terfynu gorchymyn cadw ar wahân</translation>
    </message>
    <message>
        <source>Kept apart from {name} since {day}</source>
        <translation>Cedwir ar wahân i {name} ers {day}</translation>
    </message>
</context>
<context>
    <name>EndMarkerForm</name>
    <message>
        <source>End a marker</source>
        <translation>Terfynu marciwr</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>Do it now</source>
        <translation>Gwneud hyn yn awr</translation>
    </message>
    <message>
        <source>Hand over to the wing</source>
        <translation>Trosglwyddo i’r adain</translation>
    </message>
    <message>
        <source>Hand over to the wing once everything before lock-up is done.</source>
        <translation>Trosglwyddwch i’r adain unwaith y bydd popeth cyn cloi wedi’i wneud.</translation>
    </message>
    <message>
        <source>Print: property sheet, cell card, identity card …</source>
        <translation>Argraffu: taflen eiddo, cerdyn cell, cerdyn adnabod …</translation>
    </message>
    <message>
        <source>The next arrival</source>
        <translation>Y nesaf i gyrraedd</translation>
    </message>
    <message>
        <source>Their answers ask for</source>
        <translation>Mae eu hatebion yn gofyn am</translation>
    </message>
</context>
<context>
    <name>EndPeepForm</name>
    <message>
        <source>End an evacuation plan</source>
        <translation>Terfynu cynllun gwacáu</translation>
    </message>
</context>
<context>
    <name>EndingForm</name>
    <message>
        <source>Ask to end it</source>
        <translation>Gofyn am ei derfynu</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Ei derfynu</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terfynwyd</translation>
    </message>
    <message>
        <source>Why it ends</source>
        <translation>Pam mae’n dod i ben</translation>
    </message>
    <message>
        <source>Write why it can end.</source>
        <translation>Ysgrifennwch pam y gall ddod i ben.</translation>
    </message>
</context>
<context>
    <name>EscapeForm</name>
    <message>
        <source>Choose how it was.</source>
        <translation>Dewiswch sut y bu.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Sut</translation>
    </message>
    <message>
        <source>Their cell becomes free and they are on no landing’s roll. The list of leaving says who must be told.</source>
        <translation>Daw eu cell yn rhydd ac nid ydynt ar gofrestr unrhyw landin. Mae’r rhestr adael yn dweud pwy y mae’n rhaid dweud wrthynt.</translation>
    </message>
    <message>
        <source>Unlawfully at large</source>
        <translation>Ar ffo’n anghyfreithlon</translation>
    </message>
    <message>
        <source>What is known (may be left empty)</source>
        <translation>Yr hyn sy’n hysbys (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
</context>
<context>
    <name>ExamineForm</name>
    <message>
        <source>Choose what was found.</source>
        <translation>Dewiswch yr hyn a ganfuwyd.</translation>
    </message>
    <message>
        <source>Examined by healthcare</source>
        <translation>Archwiliwyd gan ofal iechyd</translation>
    </message>
    <message>
        <source>Injuries found</source>
        <translation>Anafiadau a ganfuwyd</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>Gwelwyd am</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Gwelwyd gan</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Triniaeth</translation>
    </message>
    <message>
        <source>Write who saw them.</source>
        <translation>Ysgrifennwch pwy a’u gwelodd.</translation>
    </message>
</context>
<context>
    <name>ExcuseForm</name>
    <message>
        <source>ACCT observation not made</source>
        <translation>Arsylwad ACCT heb ei wneud</translation>
    </message>
    <message>
        <source>It stands in the plan with your name. The next observation is due from now.</source>
        <translation>Mae’n sefyll yn y cynllun gyda’ch enw. Mae’r arsylwad nesaf i’w wneud o nawr ymlaen.</translation>
    </message>
    <message>
        <source>Why nobody looked</source>
        <translation>Pam nad edrychodd neb</translation>
    </message>
    <message>
        <source>Write why nobody looked.</source>
        <translation>Ysgrifennwch pam nad edrychodd neb.</translation>
    </message>
</context>
<context>
    <name>ExpectForm</name>
    <message>
        <source>Born (if it is known)</source>
        <translation>Ganwyd (os yw’n hysbys)</translation>
    </message>
    <message>
        <source>Change what is planned</source>
        <translation>Newid yr hyn a gynlluniwyd</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>Hebrwng</translation>
    </message>
    <message>
        <source>Expect somebody</source>
        <translation>Disgwyl rhywun</translation>
    </message>
    <message>
        <source>Forename</source>
        <translation>Enw cyntaf</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>O ble</translation>
    </message>
    <message>
        <source>Prison number (if they have one)</source>
        <translation>Rhif carchar (os oes ganddynt un)</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Cyfenw</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Amser</translation>
    </message>
    <message>
        <source>Type the day, such as 24/11/2026.</source>
        <translation>Teipiwch y diwrnod, megis 24/11/2026.</translation>
    </message>
    <message>
        <source>Type the time, such as 17:30.</source>
        <translation>Teipiwch yr amser, megis 17:30.</translation>
    </message>
    <message>
        <source>What must be known</source>
        <translation>Yr hyn y mae’n rhaid ei wybod</translation>
    </message>
    <message>
        <source>Whose record it is</source>
        <translation>Cofnod pwy ydyw</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Write the forename.</source>
        <translation>Ysgrifennwch yr enw cyntaf.</translation>
    </message>
    <message>
        <source>Write the surname.</source>
        <translation>Ysgrifennwch y cyfenw.</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>Find a person, a cell or a command</source>
        <translation>Canfod person, cell neu orchymyn</translation>
    </message>
    <message>
        <source>Find anyone in this prison</source>
        <translation>Canfod unrhyw un yn y carchar hwn</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Wedi’u canfod</translation>
    </message>
    <message>
        <source>Name, number or cell</source>
        <translation>Enw, rhif neu gell</translation>
    </message>
    <message>
        <source>Name, number, cell, or what you want to do</source>
        <translation>Enw, rhif, cell, neu beth rydych am ei wneud</translation>
    </message>
    <message>
        <source>Nobody is found by that</source>
        <translation>Ni chanfuwyd neb wrth hynny</translation>
    </message>
    <message>
        <source>Spelling does not matter much. Try part of the name, the number, or the cell. This terminal holds the people of its own prison.</source>
        <translation>Nid yw sillafu’n bwysig iawn. Rhowch gynnig ar ran o’r enw, y rhif, neu’r gell. Mae’r derfynell hon yn dal pobl ei charchar ei hun.</translation>
    </message>
    <message>
        <source>Type a name, however it is spelt, a number or a cell.</source>
        <translation>Teipiwch enw, sut bynnag y’i sillefir, rhif neu gell.</translation>
    </message>
</context>
<context>
    <name>FindScreen</name>
    <message>
        <source>Find</source>
        <translation>Canfod</translation>
    </message>
</context>
<context>
    <name>FirstNightForm</name>
    <message>
        <source>First-night cell</source>
        <translation>Cell y noson gyntaf</translation>
    </message>
    <message>
        <source>Nobody else is in it.</source>
        <translation>Nid oes neb arall ynddi.</translation>
    </message>
    <message>
        <source>Nothing speaks against {cell}. {with_whom} Looked at: room and use of the cell, who must be kept apart, cell-sharing risk, ACCT, controlled unlock, fires, medical need to be alone, wheelchair and stairs, escape list, category A and age.</source>
        <translation>Nid oes dim yn erbyn {cell}. {with_whom} Edrychwyd ar: lle a defnydd y gell, pwy y mae’n rhaid eu cadw ar wahân, risg rhannu cell, ACCT, datgloi dan reolaeth, tanau, angen meddygol i fod ar ei ben ei hun, cadair olwyn a grisiau, rhestr ddianc, categori A ac oedran.</translation>
    </message>
    <message>
        <source>Put them there</source>
        <translation>Eu rhoi yno</translation>
    </message>
    <message>
        <source>Put them there anyway</source>
        <translation>Eu rhoi yno serch hynny</translation>
    </message>
    <message>
        <source>With {names}, from whom they need not be kept apart.</source>
        <translation>Gyda {names}, nad oes angen eu cadw ar wahân iddynt.</translation>
    </message>
</context>
<context>
    <name>ForceDialog</name>
    <message>
        <source>ADDITION</source>
        <translation>YCHWANEGIAD</translation>
    </message>
    <message>
        <source>Add to your statement</source>
        <translation>Ychwanegu at eich datganiad</translation>
    </message>
    <message>
        <source>All that is in the report</source>
        <translation>Popeth sydd yn yr adroddiad</translation>
    </message>
    <message>
        <source>BEFORE</source>
        <translation>CYN HYNNY</translation>
    </message>
    <message>
        <source>Body-worn video: {what}</source>
        <translation>Fideo a wisgir ar y corff: {what}</translation>
    </message>
    <message>
        <source>Examined by healthcare</source>
        <translation>Archwiliwyd gan ofal iechyd</translation>
    </message>
    <message>
        <source>HEALTH</source>
        <translation>IECHYD</translation>
    </message>
    <message>
        <source>In charge: {name}</source>
        <translation>Â gofal: {name}</translation>
    </message>
    <message>
        <source>Injuries: {what}</source>
        <translation>Anafiadau: {what}</translation>
    </message>
    <message>
        <source>MISSING</source>
        <translation>AR GOLL</translation>
    </message>
    <message>
        <source>Name staff</source>
        <translation>Enwi staff</translation>
    </message>
    <message>
        <source>No statement yet</source>
        <translation>Dim datganiad eto</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>Heb ei gynllunio</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Wedi’i gynllunio</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Argraffu…</translation>
    </message>
    <message>
        <source>REPORT</source>
        <translation>ADRODDIAD</translation>
    </message>
    <message>
        <source>REVIEW</source>
        <translation>ADOLYGU</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygu</translation>
    </message>
    <message>
        <source>STAFF</source>
        <translation>STAFF</translation>
    </message>
    <message>
        <source>STATEMENT</source>
        <translation>DATGANIAD</translation>
    </message>
    <message>
        <source>Submitted. Its author, supervising officers and security read it.</source>
        <translation>Cyflwynwyd. Ei awdur, swyddogion goruchwylio a diogelwch sy’n ei ddarllen.</translation>
    </message>
    <message>
        <source>Use of force {number}</source>
        <translation>Defnydd o rym {number}</translation>
    </message>
    <message>
        <source>What was tried first</source>
        <translation>Beth a geisiwyd gyntaf</translation>
    </message>
    <message>
        <source>Write your statement</source>
        <translation>Ysgrifennu eich datganiad</translation>
    </message>
    <message>
        <source>Written by {name}</source>
        <translation>Ysgrifennwyd gan {name}</translation>
    </message>
    <message>
        <source>You are named in it, and your statement is missing.</source>
        <translation>Rydych wedi’ch enwi ynddo, ac mae eich datganiad ar goll.</translation>
    </message>
    <message>
        <source>You had a part in it: somebody else reviews it</source>
        <translation>Roedd gennych ran ynddo: mae rhywun arall yn ei adolygu</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>yn aros i’w anfon</translation>
    </message>
</context>
<context>
    <name>ForceSection</name>
    <message>
        <source>Injured</source>
        <translation>Anafwyd</translation>
    </message>
    <message>
        <source>Prison</source>
        <translation>Carchar</translation>
    </message>
    <message>
        <source>Report a use of force</source>
        <translation>Adrodd defnydd o rym</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygu</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Datganiadau</translation>
    </message>
    <message>
        <source>The report is at {prison}.</source>
        <translation>Mae’r adroddiad yn {prison}.</translation>
    </message>
    <message>
        <source>Use of force</source>
        <translation>Defnydd o rym</translation>
    </message>
    <message>
        <source>Use of force: none</source>
        <translation>Defnydd o rym: dim</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>heb ei anfon eto</translation>
    </message>
</context>
<context>
    <name>ForceTab</name>
    <message numerus="yes">
        <source>%n review(s) due</source>
        <translation>
            <numerusform>%n adolygiad yn ddyledus</numerusform>
            <numerusform>%n adolygiad yn ddyledus</numerusform>
            <numerusform>%n adolygiad yn ddyledus</numerusform>
            <numerusform>%n adolygiad yn ddyledus</numerusform>
            <numerusform>%n adolygiad yn ddyledus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) missing</source>
        <translation>
            <numerusform>%n datganiad ar goll</numerusform>
            <numerusform>%n datganiad ar goll</numerusform>
            <numerusform>%n ddatganiad ar goll</numerusform>
            <numerusform>%n datganiad ar goll</numerusform>
            <numerusform>%n datganiad ar goll</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is reported once; every officer who was there writes a statement.</source>
        <translation>Adroddir pob un unwaith; mae pob swyddog a oedd yno yn ysgrifennu datganiad.</translation>
    </message>
    <message>
        <source>Enter opens it</source>
        <translation>Mae Enter yn ei agor</translation>
    </message>
    <message>
        <source>No use of force waits for anything</source>
        <translation>Nid oes defnydd o rym yn aros am unrhyw beth</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Reading the uses of force</source>
        <translation>Yn darllen y defnyddiau o rym</translation>
    </message>
    <message>
        <source>Report a use of force</source>
        <translation>Adrodd defnydd o rym</translation>
    </message>
    <message>
        <source>Uses of force</source>
        <translation>Defnyddiau o rym</translation>
    </message>
    <message>
        <source>Write your statement</source>
        <translation>Ysgrifennu eich datganiad</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Choose one from the list.</source>
        <translation>Dewiswch un o&apos;r rhestr.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Enter, or Ctrl+Enter while writing text</source>
        <translation>Enter, neu Ctrl+Enter wrth ysgrifennu testun</translation>
    </message>
    <message>
        <source>Esc closes; what you typed is kept</source>
        <translation>Mae Esc yn cau; cedwir yr hyn a deipiwyd</translation>
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
    <name>GiveForm</name>
    <message>
        <source>Choose the department that answers it.</source>
        <translation>Dewiswch yr adran sy’n ei ateb.</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Adran</translation>
    </message>
    <message>
        <source>Give an application to somebody</source>
        <translation>Rhoi cais i rywun</translation>
    </message>
    <message>
        <source>Member of staff (may be left empty)</source>
        <translation>Aelod o staff (gellir ei adael yn wag)</translation>
    </message>
</context>
<context>
    <name>HandoverForm</name>
    <message>
        <source>For</source>
        <translation>Ar gyfer</translation>
    </message>
    <message>
        <source>Tell the next shift</source>
        <translation>Dweud wrth y sifft nesaf</translation>
    </message>
    <message>
        <source>To be read first</source>
        <translation>I&apos;w ddarllen yn gyntaf</translation>
    </message>
    <message>
        <source>What they must know</source>
        <translation>Beth mae&apos;n rhaid iddynt ei wybod</translation>
    </message>
    <message>
        <source>Write what they must know.</source>
        <translation>Ysgrifennwch beth mae&apos;n rhaid iddynt ei wybod.</translation>
    </message>
</context>
<context>
    <name>HandoverScreen</name>
    <message numerus="yes">
        <source>%n not read by you</source>
        <translation>
            <numerusform>dim heb ei ddarllen gennych</numerusform>
            <numerusform>%n heb ei ddarllen gennych</numerusform>
            <numerusform>%n heb eu darllen gennych</numerusform>
            <numerusform>%n heb eu darllen gennych</numerusform>
            <numerusform>%n heb eu darllen gennych</numerusform>
        </translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Trosglwyddo</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Rwyf wedi ei ddarllen</translation>
    </message>
    <message>
        <source>Marked as read by you {time}</source>
        <translation>Wedi&apos;i nodi fel wedi&apos;i ddarllen gennych {time}</translation>
    </message>
    <message>
        <source>Nothing was handed over in the last three days</source>
        <translation>Ni chafodd dim ei drosglwyddo yn y tridiau diwethaf</translation>
    </message>
    <message>
        <source>R marks everything that is shown as read by you</source>
        <translation>Mae R yn nodi bod popeth a ddangosir wedi&apos;i ddarllen gennych</translation>
    </message>
    <message>
        <source>Reading the handover</source>
        <translation>Yn darllen y trosglwyddo</translation>
    </message>
    <message>
        <source>Tell the next shift</source>
        <translation>Dweud wrth y sifft nesaf</translation>
    </message>
    <message>
        <source>What the shifts before have told</source>
        <translation>Beth ddywedodd y sifftiau blaenorol</translation>
    </message>
    <message>
        <source>What you write here is read by the next shift, and says who has read it.</source>
        <translation>Bydd y sifft nesaf yn darllen yr hyn a ysgrifennwch yma, a bydd yn dweud pwy sydd wedi&apos;i ddarllen.</translation>
    </message>
</context>
<context>
    <name>HealthScreen</name>
    <message>
        <source>Look again</source>
        <translation>Edrych eto</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Yn edrych</translation>
    </message>
    <message>
        <source>Looking the terminal over. This takes some seconds.</source>
        <translation>Yn edrych dros y derfynell. Mae hyn yn cymryd rhai eiliadau.</translation>
    </message>
    <message>
        <source>Save for support…</source>
        <translation>Cadw ar gyfer cymorth…</translation>
    </message>
    <message>
        <source>Terminal health</source>
        <translation>Iechyd y derfynell</translation>
    </message>
    <message>
        <source>What is set</source>
        <translation>Yr hyn a osodwyd</translation>
    </message>
    <message>
        <source>What is set, and by whom</source>
        <translation>Beth sydd wedi’i osod, a chan bwy</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Yr hyn a ganfuwyd</translation>
    </message>
    <message>
        <source>What was found, the gravest first</source>
        <translation>Yr hyn a ganfuwyd, y gwaethaf yn gyntaf</translation>
    </message>
    <message>
        <source>What was found, versions, counts, logs: nothing of the record, nobody’s name</source>
        <translation>Yr hyn a ganfuwyd, fersiynau, cyfrifau, logiau: dim o’r cofnod, enw neb</translation>
    </message>
</context>
<context>
    <name>HearChargeForm</name>
    <message>
        <source>Adjudicator</source>
        <translation>Dyfarnwr</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>Dyfarniadau</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Gerbron</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Cyhuddiad</translation>
    </message>
    <message>
        <source>Choose the charge. Without one, lay it first.</source>
        <translation>Dewiswch y cyhuddiad. Heb un, gosodwch ef yn gyntaf.</translation>
    </message>
    <message>
        <source>Choose what it came to.</source>
        <translation>Dewiswch beth oedd y canlyniad.</translation>
    </message>
    <message>
        <source>Hear a charge</source>
        <translation>Clywed cyhuddiad</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Cynhaliwyd</translation>
    </message>
    <message>
        <source>Next hearing</source>
        <translation>Gwrandawiad nesaf</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>Plea</source>
        <translation>Ple</translation>
    </message>
    <message>
        <source>Say when the next hearing is.</source>
        <translation>Nodwch pryd mae’r gwrandawiad nesaf.</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Beth a ddywedwyd</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>Pwy oedd yno</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Ysgrifennwch pam.</translation>
    </message>
</context>
<context>
    <name>HeldDialog</name>
    <message>
        <source>Asked by</source>
        <translation>Gofynnwyd gan</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Penderfynu</translation>
    </message>
    <message>
        <source>Held until somebody decides</source>
        <translation>Wedi’i ddal nes bydd rhywun yn penderfynu</translation>
    </message>
    <message>
        <source>It would change: {record}</source>
        <translation>Byddai’n newid: {record}</translation>
    </message>
    <message>
        <source>Let it through</source>
        <translation>Gadael iddo fynd drwodd</translation>
    </message>
    <message>
        <source>Needs: {roles}.</source>
        <translation>Mae angen: {roles}.</translation>
    </message>
    <message>
        <source>Nothing changes. It stays in the history.</source>
        <translation>Does dim yn newid. Mae’n aros yn yr hanes.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ei dynnu’n ôl</translation>
    </message>
    <message>
        <source>The centre could not read it, so it can only be taken back.</source>
        <translation>Ni allai’r ganolfan ei ddarllen, felly dim ond ei dynnu’n ôl sy’n bosibl.</translation>
    </message>
    <message>
        <source>The centre then does it, in the name of whoever asked for it.</source>
        <translation>Mae’r ganolfan wedyn yn ei wneud, yn enw pwy bynnag a ofynnodd amdano.</translation>
    </message>
    <message>
        <source>What is to become of it</source>
        <translation>Beth ddylai ddigwydd iddo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>Pam mae’n aros</translation>
    </message>
    <message>
        <source>You asked for it, so somebody else must let it through.</source>
        <translation>Chi a ofynnodd amdano, felly rhaid i rywun arall adael iddo fynd drwodd.</translation>
    </message>
    <message>
        <source>You may read this. {roles} can let it through; whoever asked for it can take it back.</source>
        <translation>Cewch ddarllen hwn. Gall {roles} adael iddo fynd drwodd; gall pwy bynnag a ofynnodd amdano ei dynnu’n ôl.</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>A word or a key, such as ACCT or F5</source>
        <translation>Gair neu fysell, fel ACCT neu F5</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Bathodynnau</translation>
    </message>
    <message>
        <source>Everything works by keyboard, and everything works without the centre: it is kept on this terminal and sent later.</source>
        <translation>Mae popeth yn gweithio â’r bysellfwrdd, ac mae popeth yn gweithio heb y ganolfan: caiff ei gadw ar y derfynell hon a’i anfon wedyn.</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Cymorth a bysellau</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Bysellau</translation>
    </message>
    <message>
        <source>On the board and in forms</source>
        <translation>Ar y bwrdd ac mewn ffurflenni</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Geiriau</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>dim newidiadau</numerusform>
            <numerusform>%n newid</numerusform>
            <numerusform>%n newid</numerusform>
            <numerusform>%n newid</numerusform>
            <numerusform>%n o newidiadau</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes of</source>
        <translation>Newidiadau i</translation>
    </message>
    <message>
        <source>Changes of which field</source>
        <translation>Newidiadau i ba faes</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Popeth</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Dim newidiadau eto</translation>
    </message>
    <message>
        <source>Nothing was changed since this record was loaded from the centre.</source>
        <translation>Ni newidiwyd dim ers llwytho’r cofnod hwn o’r ganolfan.</translation>
    </message>
    <message>
        <source>Reason given: {reason}</source>
        <translation>Rheswm a roddwyd: {reason}</translation>
    </message>
    <message>
        <source>held until somebody has looked at it</source>
        <translation>wedi’i ddal nes bydd rhywun wedi edrych arno</translation>
    </message>
    <message>
        <source>received and merged with another change</source>
        <translation>derbyniwyd ac unwyd â newid arall</translation>
    </message>
    <message>
        <source>received by the centre</source>
        <translation>derbyniwyd gan y ganolfan</translation>
    </message>
    <message>
        <source>received {when}</source>
        <translation>derbyniwyd {when}</translation>
    </message>
    <message>
        <source>refused by the centre</source>
        <translation>gwrthodwyd gan y ganolfan</translation>
    </message>
    <message>
        <source>saved on this terminal, not sent yet</source>
        <translation>wedi’i gadw ar y derfynell hon, heb ei anfon eto</translation>
    </message>
    <message>
        <source>{change}  (did not win: {kept} stands)</source>
        <translation>{change}  (nid enillodd: {kept} sy’n sefyll)</translation>
    </message>
    <message>
        <source>{field}: {after}</source>
        <translation>{field}: {after}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
</context>
<context>
    <name>HourPicture</name>
    <message>
        <source>Arrivals by hour</source>
        <translation>Dyfodiaid fesul awr</translation>
    </message>
    <message>
        <source>Arrivals by hour. Filled: have come. Outlined: are to come.</source>
        <translation>Dyfodiaid fesul awr. Llawn: wedi dod. Amlinell: i ddod.</translation>
    </message>
    <message>
        <source>Arrivals by hour: ■ have come, □ are to come</source>
        <translation>Dyfodiaid fesul awr: ■ wedi dod, □ i ddod</translation>
    </message>
    <message>
        <source>{hour}: {came} came, {comes} to come</source>
        <translation>{hour}: {came} wedi dod, {comes} i ddod</translation>
    </message>
</context>
<context>
    <name>InboxScreen</name>
    <message numerus="yes">
        <source>%n about safety, first in the list</source>
        <translation>
            <numerusform>dim ynghylch diogelwch</numerusform>
            <numerusform>%n ynghylch diogelwch, yn gyntaf yn y rhestr</numerusform>
            <numerusform>%n ynghylch diogelwch, yn gyntaf yn y rhestr</numerusform>
            <numerusform>%n ynghylch diogelwch, yn gyntaf yn y rhestr</numerusform>
            <numerusform>%n ynghylch diogelwch, yn gyntaf yn y rhestr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled</source>
        <translation>
            <numerusform>dim wedi’i setlo</numerusform>
            <numerusform>%n wedi’i setlo</numerusform>
            <numerusform>%n wedi’u setlo</numerusform>
            <numerusform>%n wedi’u setlo</numerusform>
            <numerusform>%n wedi’u setlo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>dim i’w setlo</numerusform>
            <numerusform>%n i’w setlo</numerusform>
            <numerusform>%n i’w setlo</numerusform>
            <numerusform>%n i’w setlo</numerusform>
            <numerusform>%n i’w setlo</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens it</source>
        <translation>Mae Enter yn ei agor</translation>
    </message>
    <message>
        <source>Everyone’s</source>
        <translation>Pawb</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Mewnflwch</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Fy rhai i</translation>
    </message>
    <message>
        <source>No two people have changed the same thing, no rule is broken, and nothing that was written here is held or was refused.</source>
        <translation>Nid oes dau berson wedi newid yr un peth, nid oes rheol wedi’i thorri, ac nid oes dim a ysgrifennwyd yma wedi’i ddal na’i wrthod.</translation>
    </message>
    <message>
        <source>Nothing of yours to settle</source>
        <translation>Dim byd gennych chi i’w setlo</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>Dim byd i’w setlo</translation>
    </message>
    <message>
        <source>Nothing was settled yet</source>
        <translation>Ni setlwyd dim eto</translation>
    </message>
    <message>
        <source>Open or settled</source>
        <translation>Agored neu wedi’i setlo</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Agor y person</translation>
    </message>
    <message>
        <source>Others have something that waits.</source>
        <translation>Mae gan eraill rywbeth sy’n aros.</translation>
    </message>
    <message>
        <source>P opens the person</source>
        <translation>Mae P yn agor y person</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Darllen</translation>
    </message>
    <message>
        <source>Reading what must be settled</source>
        <translation>Yn darllen yr hyn sydd i’w setlo</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Setlo</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Wedi’i setlo</translation>
    </message>
    <message>
        <source>Show everyone’s</source>
        <translation>Dangos rhai pawb</translation>
    </message>
    <message>
        <source>Show what is open</source>
        <translation>Dangos yr hyn sy’n agored</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>I’w setlo</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>I’w setlo</translation>
    </message>
    <message>
        <source>What is settled stays here, with who decided, when and why.</source>
        <translation>Mae’r hyn a setlwyd yn aros yma, gyda phwy benderfynodd, pryd a pham.</translation>
    </message>
    <message>
        <source>What must be settled</source>
        <translation>Yr hyn sydd i’w setlo</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Rhai pwy</translation>
    </message>
</context>
<context>
    <name>IncentivesSection</name>
    <message>
        <source>Before</source>
        <translation>Gerbron</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Gan</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Incentive reviews</source>
        <translation>Adolygiadau cymhellion</translation>
    </message>
    <message>
        <source>Incentives</source>
        <translation>Cymhellion</translation>
    </message>
    <message>
        <source>Incentives: no review recorded</source>
        <translation>Cymhellion: dim adolygiad wedi’i gofnodi</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Lefel</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Adolygiad nesaf</translation>
    </message>
    <message>
        <source>Next review {day}</source>
        <translation>Adolygiad nesaf {day}</translation>
    </message>
    <message>
        <source>Review incentives</source>
        <translation>Adolygu cymhellion</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Anfonwyd</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>heb ei anfon eto</translation>
    </message>
    <message>
        <source>since the last: {counts}</source>
        <translation>ers y diwethaf: {counts}</translation>
    </message>
</context>
<context>
    <name>IncentivesTab</name>
    <message numerus="yes">
        <source>%n on basic</source>
        <translation>
            <numerusform>neb ar y lefel sylfaenol</numerusform>
            <numerusform>%n ar y lefel sylfaenol</numerusform>
            <numerusform>%n ar y lefel sylfaenol</numerusform>
            <numerusform>%n ar y lefel sylfaenol</numerusform>
            <numerusform>%n ar y lefel sylfaenol</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) due</source>
        <translation>
            <numerusform>dim adolygiad i’w wneud</numerusform>
            <numerusform>%n adolygiad i’w wneud</numerusform>
            <numerusform>%n adolygiad i’w gwneud</numerusform>
            <numerusform>%n adolygiad i’w gwneud</numerusform>
            <numerusform>%n o adolygiadau i’w gwneud</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter reviews</source>
        <translation>Enter i adolygu</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Pawb</translation>
    </message>
    <message>
        <source>Incentive levels</source>
        <translation>Lefelau cymhellion</translation>
    </message>
    <message>
        <source>Incentives by wing</source>
        <translation>Cymhellion fesul adain</translation>
    </message>
    <message>
        <source>Nobody in this list</source>
        <translation>Neb yn y rhestr hon</translation>
    </message>
    <message>
        <source>On basic</source>
        <translation>Ar y lefel sylfaenol</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Agor y person</translation>
    </message>
    <message>
        <source>Reading the incentives</source>
        <translation>Yn darllen y cymhellion</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation>Adolygiad i’w wneud</translation>
    </message>
    <message>
        <source>Review incentives</source>
        <translation>Adolygu cymhellion</translation>
    </message>
    <message>
        <source>Which people</source>
        <translation>Pa bobl</translation>
    </message>
</context>
<context>
    <name>IncidentDialog</name>
    <message>
        <source>ADDED</source>
        <translation>YCHWANEGWYD</translation>
    </message>
    <message>
        <source>ANSWER</source>
        <translation>ATEB</translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation>Ychwanegu ato</translation>
    </message>
    <message>
        <source>All that is in the report</source>
        <translation>Popeth sydd yn yr adroddiad</translation>
    </message>
    <message>
        <source>Incident {number}</source>
        <translation>Digwyddiad {number}</translation>
    </message>
    <message>
        <source>Injuries: {what}</source>
        <translation>Anafiadau: {what}</translation>
    </message>
    <message>
        <source>Lay a charge</source>
        <translation>Gosod cyhuddiad</translation>
    </message>
    <message>
        <source>Open an ACCT</source>
        <translation>Agor ACCT</translation>
    </message>
    <message>
        <source>PERSON</source>
        <translation>PERSON</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Argraffu…</translation>
    </message>
    <message>
        <source>REPORT</source>
        <translation>ADRODDIAD</translation>
    </message>
    <message>
        <source>Report a use of force</source>
        <translation>Adrodd defnydd o rym</translation>
    </message>
    <message>
        <source>Reported before as {number}.</source>
        <translation>Adroddwyd o’r blaen fel {number}.</translation>
    </message>
    <message>
        <source>STAFF</source>
        <translation>STAFF</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>Statws…</translation>
    </message>
    <message>
        <source>TOLD</source>
        <translation>HYSBYSWYD</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>yn aros i’w anfon</translation>
    </message>
    <message>
        <source>{names}: self-harm, and no ACCT is open. Enter opens one.</source>
        <translation>{names}: hunan-niweidio, ac nid oes ACCT ar agor. Mae Enter yn agor un.</translation>
    </message>
</context>
<context>
    <name>IncidentsSection</name>
    <message>
        <source>Incidents</source>
        <translation>Digwyddiadau</translation>
    </message>
    <message>
        <source>Incidents: none</source>
        <translation>Digwyddiadau: dim</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>Anafwyd</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Rhan</translation>
    </message>
    <message>
        <source>Prison</source>
        <translation>Carchar</translation>
    </message>
    <message>
        <source>Report an incident</source>
        <translation>Adrodd digwyddiad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>The report is at {prison}.</source>
        <translation>Mae’r adroddiad yn {prison}.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>heb ei anfon eto</translation>
    </message>
</context>
<context>
    <name>IncidentsTab</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n yn agored</numerusform>
            <numerusform>%n yn agored</numerusform>
            <numerusform>%n yn agored</numerusform>
            <numerusform>%n yn agored</numerusform>
            <numerusform>%n yn agored</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens it</source>
        <translation>Mae Enter yn ei agor</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Digwyddiadau</translation>
    </message>
    <message>
        <source>N, or Ctrl+Shift+I anywhere</source>
        <translation>N, neu Ctrl+Shift+I yn unrhyw le</translation>
    </message>
    <message>
        <source>No incident is open, and none was closed in the last month</source>
        <translation>Nid oes digwyddiad yn agored, ac ni chaewyd yr un yn y mis diwethaf</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Reading the incidents</source>
        <translation>Yn darllen y digwyddiadau</translation>
    </message>
    <message>
        <source>Report an incident</source>
        <translation>Adrodd digwyddiad</translation>
    </message>
    <message>
        <source>What happens here is reported once, with everybody who was part of it.</source>
        <translation>Adroddir yr hyn sy’n digwydd yma unwaith, gyda phawb a oedd yn rhan ohono.</translation>
    </message>
</context>
<context>
    <name>IntakeScreen</name>
    <message>
        <source>&amp;Nothing to write down here</source>
        <translation>&amp;Dim i’w nodi yma</translation>
    </message>
    <message>
        <source>Handed over to the wing {time}</source>
        <translation>Trosglwyddwyd i’r adain {time}</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Derbyniad</translation>
    </message>
    <message>
        <source>Nobody is taken in before the warrant was seen.</source>
        <translation>Ni dderbynnir neb cyn gweld y warant.</translation>
    </message>
    <message>
        <source>Saved on this terminal {time}</source>
        <translation>Cadwyd ar y derfynell hon {time}</translation>
    </message>
    <message>
        <source>Since {time}: {first} left before lock-up, {later} can wait</source>
        <translation>Ers {time}: {first} ar ôl cyn cloi, gall {later} aros</translation>
    </message>
    <message>
        <source>This is done. What you write here now is added to it.</source>
        <translation>Mae hyn wedi’i wneud. Ychwanegir ato yr hyn a nodwch yma yn awr.</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>Change what an item is</source>
        <translation>Newid beth yw eitem</translation>
    </message>
    <message>
        <source>How many, what, colour or make, what it is worth</source>
        <translation>Faint, beth, lliw neu wneuthuriad, ei werth</translation>
    </message>
    <message>
        <source>Write what it is.</source>
        <translation>Ysgrifennwch beth ydyw.</translation>
    </message>
</context>
<context>
    <name>KeptForm</name>
    <message>
        <source>It could not be saved. What you typed is kept.</source>
        <translation>Ni ellid ei gadw. Mae’r hyn a deipiwyd wedi’i gadw.</translation>
    </message>
    <message>
        <source>Saved on this terminal {time}</source>
        <translation>Wedi’i gadw ar y derfynell hon {time}</translation>
    </message>
    <message>
        <source>Saved on this terminal {time}. It waits for somebody with the right to look at it.</source>
        <translation>Wedi’i gadw ar y derfynell hon {time}. Mae’n aros i rywun â’r hawl edrych arno.</translation>
    </message>
</context>
<context>
    <name>KeyWorkForm</name>
    <message>
        <source>At work, and did not want to leave.</source>
        <translation>Yn y gwaith, ac nid oedd am adael.</translation>
    </message>
    <message>
        <source>Choose whether it was held.</source>
        <translation>Dewiswch a gafodd ei chynnal.</translation>
    </message>
    <message>
        <source>Did not want to come out.</source>
        <translation>Nid oedd am ddod allan.</translation>
    </message>
    <message>
        <source>How many minutes</source>
        <translation>Sawl munud</translation>
    </message>
    <message>
        <source>Key work session</source>
        <translation>Sesiwn gwaith allweddol</translation>
    </message>
    <message>
        <source>Officer needed on another wing.</source>
        <translation>Roedd angen y swyddog ar adain arall.</translation>
    </message>
    <message>
        <source>On a visit.</source>
        <translation>Ar ymweliad.</translation>
    </message>
    <message>
        <source>Regime was restricted.</source>
        <translation>Roedd y drefn wedi’i chyfyngu.</translation>
    </message>
    <message>
        <source>Settled, no concerns raised.</source>
        <translation>Yn sefydlog, dim pryderon.</translation>
    </message>
    <message>
        <source>Talked about family and contact.</source>
        <translation>Siaradwyd am deulu a chyswllt.</translation>
    </message>
    <message>
        <source>Talked about sentence plan targets.</source>
        <translation>Siaradwyd am dargedau’r cynllun dedfryd.</translation>
    </message>
    <message>
        <source>Talked about work and education.</source>
        <translation>Siaradwyd am waith ac addysg.</translation>
    </message>
    <message>
        <source>The session was</source>
        <translation>Roedd y sesiwn</translation>
    </message>
    <message>
        <source>Type how many minutes it lasted, such as 45.</source>
        <translation>Teipiwch sawl munud y parhaodd, er enghraifft 45.</translation>
    </message>
    <message>
        <source>What was talked about, and what comes of it</source>
        <translation>Beth y siaradwyd amdano, a beth a ddaw ohono</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Why there was none</source>
        <translation>Pam nad oedd un</translation>
    </message>
    <message>
        <source>Will ask on his behalf, and tell him.</source>
        <translation>Bydd yn gofyn ar ei ran, ac yn dweud wrtho.</translation>
    </message>
    <message>
        <source>Write what was said, or why there was no session.</source>
        <translation>Ysgrifennwch beth a ddywedwyd, neu pam nad oedd sesiwn.</translation>
    </message>
</context>
<context>
    <name>KeyWorkSection</name>
    <message>
        <source>Change the key worker</source>
        <translation>Newid y gweithiwr allweddol</translation>
    </message>
    <message>
        <source>Key work</source>
        <translation>Gwaith allweddol</translation>
    </message>
    <message>
        <source>Key work sessions</source>
        <translation>Sesiynau gwaith allweddol</translation>
    </message>
    <message>
        <source>Key work: no session yet</source>
        <translation>Gwaith allweddol: dim sesiwn eto</translation>
    </message>
    <message>
        <source>Key worker: {name}</source>
        <translation>Gweithiwr allweddol: {name}</translation>
    </message>
    <message>
        <source>Key worker…</source>
        <translation>Gweithiwr allweddol…</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Munudau</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesiwn</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Beth a ddywedwyd</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Write a session</source>
        <translation>Ysgrifennu sesiwn</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Ysgrifennwyd gan</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>neb</translation>
    </message>
</context>
<context>
    <name>KeyWorkTab</name>
    <message numerus="yes">
        <source>%n without a session for two weeks</source>
        <translation>
            <numerusform>%n heb sesiwn ers pythefnos</numerusform>
            <numerusform>%n heb sesiwn ers pythefnos</numerusform>
            <numerusform>%n heb sesiwn ers pythefnos</numerusform>
            <numerusform>%n heb sesiwn ers pythefnos</numerusform>
            <numerusform>%n heb sesiwn ers pythefnos</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody is to have 45 minutes a week with their key worker.</source>
        <translation>Dylai pawb gael 45 munud yr wythnos gyda’u gweithiwr allweddol.</translation>
    </message>
    <message>
        <source>Everybody on the wing</source>
        <translation>Pawb ar yr adain</translation>
    </message>
    <message>
        <source>K changes the key worker</source>
        <translation>Mae K yn newid y gweithiwr allweddol</translation>
    </message>
    <message>
        <source>Key work</source>
        <translation>Gwaith allweddol</translation>
    </message>
    <message>
        <source>Key worker…</source>
        <translation>Gweithiwr allweddol…</translation>
    </message>
    <message>
        <source>My people</source>
        <translation>Fy mhobl i</translation>
    </message>
    <message>
        <source>Nobody in this list</source>
        <translation>Neb yn y rhestr hon</translation>
    </message>
    <message>
        <source>Reading the key work</source>
        <translation>Yn darllen y gwaith allweddol</translation>
    </message>
    <message>
        <source>Two weeks without a session</source>
        <translation>Pythefnos heb sesiwn</translation>
    </message>
    <message>
        <source>Whose key work</source>
        <translation>Gwaith allweddol pwy</translation>
    </message>
    <message>
        <source>Write a session</source>
        <translation>Ysgrifennu sesiwn</translation>
    </message>
</context>
<context>
    <name>KeyWorkerForm</name>
    <message>
        <source>Change the key worker</source>
        <translation>Newid y gweithiwr allweddol</translation>
    </message>
    <message>
        <source>Choose an officer.</source>
        <translation>Dewiswch swyddog.</translation>
    </message>
    <message>
        <source>Key worker</source>
        <translation>Gweithiwr allweddol</translation>
    </message>
    <message>
        <source>Nobody for now</source>
        <translation>Neb am y tro</translation>
    </message>
    <message>
        <source>Now: {name}</source>
        <translation>Nawr: {name}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>neb</translation>
    </message>
</context>
<context>
    <name>LayChargeForm</name>
    <message>
        <source>Charge these on the wing too (space ticks)</source>
        <translation>Cyhuddo’r rhain ar yr adain hefyd (bylchwr i dicio)</translation>
    </message>
    <message>
        <source>Choose the paragraph.</source>
        <translation>Dewiswch y paragraff.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>It follows from incident {number}: {kind}</source>
        <translation>Daw o ddigwyddiad {number}: {kind}</translation>
    </message>
    <message>
        <source>Lay a charge</source>
        <translation>Gosod cyhuddiad</translation>
    </message>
    <message>
        <source>Lay the charge</source>
        <translation>Gosod y cyhuddiad</translation>
    </message>
    <message>
        <source>Other people involved</source>
        <translation>Pobl eraill yn rhan o hyn</translation>
    </message>
    <message>
        <source>Paragraph of the Rules</source>
        <translation>Paragraff o’r Rheolau</translation>
    </message>
    <message>
        <source>Reporting officer</source>
        <translation>Swyddog sy’n adrodd</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Beth ddigwyddodd</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Pryd y digwyddodd</translation>
    </message>
    <message>
        <source>When it was discovered</source>
        <translation>Pryd y’i darganfuwyd</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ymhle</translation>
    </message>
    <message>
        <source>Why it is laid after 48 hours</source>
        <translation>Pam y’i gosodir ar ôl 48 awr</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>Tystion</translation>
    </message>
    <message>
        <source>Write what happened.</source>
        <translation>Ysgrifennwch beth ddigwyddodd.</translation>
    </message>
    <message>
        <source>Write where it happened.</source>
        <translation>Ysgrifennwch ble y digwyddodd.</translation>
    </message>
    <message>
        <source>Write why it is laid only now.</source>
        <translation>Ysgrifennwch pam mai dim ond nawr y’i gosodir.</translation>
    </message>
</context>
<context>
    <name>LeavingListForm</name>
    <message>
        <source>Comment (say why, where a step is not needed)</source>
        <translation>Sylw (dywedwch pam, lle nad oes angen cam)</translation>
    </message>
    <message>
        <source>How they leave</source>
        <translation>Sut y maent yn gadael</translation>
    </message>
    <message>
        <source>Mark the ticked steps as</source>
        <translation>Nodi’r camau a diciwyd fel</translation>
    </message>
    <message>
        <source>Steps (space ticks)</source>
        <translation>Camau (y bylchwr sy’n ticio)</translation>
    </message>
    <message>
        <source>The list of leaving</source>
        <translation>Y rhestr adael</translation>
    </message>
    <message>
        <source>Tick what it is about.</source>
        <translation>Ticiwch yr hyn y mae’n ymwneud ag ef.</translation>
    </message>
    <message>
        <source>Write why it is not needed.</source>
        <translation>Nodwch pam nad oes ei angen.</translation>
    </message>
    <message>
        <source>{step}: {who}; somebody else, too</source>
        <translation>{step}: {who}; rhywun arall hefyd</translation>
    </message>
</context>
<context>
    <name>LevelForm</name>
    <message>
        <source>Change the observations</source>
        <translation>Newid yr arsylwadau</translation>
    </message>
    <message>
        <source>Conversations a day</source>
        <translation>Sgyrsiau’r dydd</translation>
    </message>
    <message>
        <source>Observations, at irregular times</source>
        <translation>Arsylwadau, ar adegau afreolaidd</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
</context>
<context>
    <name>LevelsPicture</name>
    <message>
        <source>Incentives by wing</source>
        <translation>Cymhellion fesul adain</translation>
    </message>
    <message>
        <source>No level</source>
        <translation>Dim lefel</translation>
    </message>
    <message>
        <source>On no wing</source>
        <translation>Ddim ar adain</translation>
    </message>
</context>
<context>
    <name>MarkForm</name>
    <message>
        <source>Choose one from the list.</source>
        <translation>Dewiswch un o’r rhestr.</translation>
    </message>
    <message>
        <source>What order, or who said so</source>
        <translation>Pa orchymyn, neu bwy ddywedodd hynny</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Write why they must not be in touch.</source>
        <translation>Ysgrifennwch pam na chânt gysylltu.</translation>
    </message>
    <message>
        <source>{name} must not be in touch</source>
        <translation>Ni chaiff {name} gysylltu</translation>
    </message>
</context>
<context>
    <name>MatchDialog</name>
    <message>
        <source>Are they one person?</source>
        <translation>Ai un person ydynt?</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Daeth i mewn</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Penderfynu</translation>
    </message>
    <message>
        <source>Needs: {roles}.</source>
        <translation>Angen: {roles}.</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Un person</translation>
    </message>
    <message>
        <source>SAME</source>
        <translation>YR UN</translation>
    </message>
    <message>
        <source>The centre never asks about these two again.</source>
        <translation>Ni fydd y ganolfan byth yn gofyn am y ddau hyn eto.</translation>
    </message>
    <message>
        <source>The same on both sides</source>
        <translation>Yr un peth ar y ddwy ochr</translation>
    </message>
    <message>
        <source>They are</source>
        <translation>Y rhain yw</translation>
    </message>
    <message>
        <source>This record stands; the other leads to it.</source>
        <translation>Y cofnod hwn sy’n sefyll; mae’r llall yn arwain ato.</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Dau berson</translation>
    </message>
    <message>
        <source>You may read this. It can be settled by: {roles}.</source>
        <translation>Cewch ddarllen hwn. Gellir ei setlo gan: {roles}.</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>As the desktop</source>
        <translation>Fel y bwrdd gwaith</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Lliwiau</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tywyll</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Canfod unrhyw beth</translation>
    </message>
    <message>
        <source>Find anything  Ctrl+K</source>
        <translation>Canfod unrhyw beth  Ctrl+K</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Golau</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Maint testun</translation>
    </message>
</context>
<context>
    <name>MergedCard</name>
    <message>
        <source>Merged {when}</source>
        <translation>Cyfunwyd {when}</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Heb ei anfon eto</translation>
    </message>
    <message>
        <source>Records that were merged into this one</source>
        <translation>Cofnodion a gyfunwyd â hwn</translation>
    </message>
    <message>
        <source>Separate {name} again</source>
        <translation>Gwahanu {name} eto</translation>
    </message>
    <message>
        <source>Separate …</source>
        <translation>Gwahanu …</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Amser</translation>
    </message>
    <message>
        <source>Type a day and a time, such as 24/11/2026 and 14:05.</source>
        <translation>Teipiwch ddiwrnod ac amser, megis 24/11/2026 a 14:05.</translation>
    </message>
</context>
<context>
    <name>MomentValue</name>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Amser</translation>
    </message>
    <message>
        <source>Type a day and a time, such as 24/11/2026 and 14:05.</source>
        <translation>Teipiwch ddiwrnod ac amser, fel 24/11/2026 a 14:05.</translation>
    </message>
</context>
<context>
    <name>MoveContainerForm</name>
    <message>
        <source>Choose one from the list.</source>
        <translation>Dewiswch un o’r rhestr.</translation>
    </message>
    <message>
        <source>Comment (may be left empty)</source>
        <translation>Sylw (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Move a container</source>
        <translation>Symud cynhwysydd</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Beth a wneir</translation>
    </message>
    <message>
        <source>Where it is put</source>
        <translation>Ble caiff ei roi</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Cell, who is in it, or what it has</source>
        <translation>Cell, pwy sydd ynddi, neu beth sydd ganddi</translation>
    </message>
    <message>
        <source>Choose the cell.</source>
        <translation>Dewiswch y gell.</translation>
    </message>
    <message>
        <source>Choose why they move.</source>
        <translation>Dewiswch pam maen nhw’n symud.</translation>
    </message>
    <message>
        <source>For them</source>
        <translation>Iddynt</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Symud</translation>
    </message>
    <message>
        <source>Move anyway</source>
        <translation>Symud er hynny</translation>
    </message>
    <message>
        <source>Move to another cell</source>
        <translation>Symud i gell arall</translation>
    </message>
    <message>
        <source>Reason for the move</source>
        <translation>Rheswm dros y symud</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Lle</translation>
    </message>
    <message>
        <source>Show full cells and cells out of use, too</source>
        <translation>Dangos celloedd llawn a chelloedd heb eu defnyddio hefyd</translation>
    </message>
    <message>
        <source>To which cell</source>
        <translation>I ba gell</translation>
    </message>
    <message>
        <source>What it has</source>
        <translation>Beth sydd ganddi</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>Pwy sydd ynddi</translation>
    </message>
    <message>
        <source>{free} of {capacity} free</source>
        <translation>{free} o {capacity} yn rhydd</translation>
    </message>
    <message>
        <source>{free} of {capacity} free; certified {certified}</source>
        <translation>{free} o {capacity} yn rhydd; ardystiwyd {certified}</translation>
    </message>
</context>
<context>
    <name>MovementsTab</name>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Celloedd</translation>
    </message>
    <message>
        <source>Cells: nothing recorded</source>
        <translation>Celloedd: dim wedi’i gofnodi</translation>
    </message>
    <message>
        <source>Conditions and comment</source>
        <translation>Amodau a sylw</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>Hebryngwyr</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Pa mor hir</translation>
    </message>
    <message>
        <source>In and out of the prison</source>
        <translation>I mewn ac allan o’r carchar</translation>
    </message>
    <message>
        <source>In and out of the prison: nothing recorded</source>
        <translation>I mewn ac allan o’r carchar: dim wedi’i gofnodi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>Symudiadau</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Heb ei anfon eto</translation>
    </message>
    <message>
        <source>Plan a departure</source>
        <translation>Cynllunio ymadawiad</translation>
    </message>
    <message>
        <source>Prison</source>
        <translation>Carchar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>To</source>
        <translation>I</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hyd</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nawr</translation>
    </message>
</context>
<context>
    <name>NameStaffForm</name>
    <message>
        <source>Choose who was there, and their part.</source>
        <translation>Dewiswch bwy oedd yno, a’u rhan.</translation>
    </message>
    <message>
        <source>Each is asked for a statement</source>
        <translation>Gofynnir i bob un am ddatganiad</translation>
    </message>
    <message>
        <source>Name staff who were there</source>
        <translation>Enwi staff a oedd yno</translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>Adjustment</source>
        <translation>Addasiad</translation>
    </message>
    <message>
        <source>Arrange something for a disability</source>
        <translation>Trefnu rhywbeth ar gyfer anabledd</translation>
    </message>
    <message>
        <source>Change needs</source>
        <translation>Newid anghenion</translation>
    </message>
    <message>
        <source>End the adjustment: {kind}</source>
        <translation>Terfynu’r addasiad: {kind}</translation>
    </message>
    <message>
        <source>End the evacuation plan</source>
        <translation>Terfynu’r cynllun gwacáu</translation>
    </message>
    <message>
        <source>End …</source>
        <translation>Terfynu …</translation>
    </message>
    <message>
        <source>Ended {day}: {reason}</source>
        <translation>Daeth i ben {day}: {reason}</translation>
    </message>
    <message>
        <source>Evacuation plan</source>
        <translation>Cynllun gwacáu</translation>
    </message>
    <message>
        <source>Help to get out</source>
        <translation>Help i fynd allan</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Anghenion</translation>
    </message>
    <message>
        <source>No evacuation plan and no adjustment is written.</source>
        <translation>Nid oes cynllun gwacáu nac addasiad wedi’i ysgrifennu.</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Heb ei anfon eto</translation>
    </message>
    <message>
        <source>Review the adjustment: {kind}</source>
        <translation>Adolygu’r addasiad: {kind}</translation>
    </message>
    <message>
        <source>Review …</source>
        <translation>Adolygu …</translation>
    </message>
    <message>
        <source>Reviewed {day}</source>
        <translation>Adolygwyd {day}</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Ers {day}</translation>
    </message>
    <message>
        <source>Write how they get out in a fire, and who helps</source>
        <translation>Ysgrifennu sut maent yn mynd allan mewn tân, a phwy sy’n helpu</translation>
    </message>
    <message>
        <source>next by {day}</source>
        <translation>nesaf erbyn {day}</translation>
    </message>
</context>
<context>
    <name>NeedsForm</name>
    <message>
        <source>Change needs</source>
        <translation>Newid anghenion</translation>
    </message>
</context>
<context>
    <name>NightLine</name>
    <message>
        <source>Observations since {time}: {count}. Gaps that were too long: {gaps}</source>
        <translation>Arsylwadau ers {time}: {count}. Bylchau a oedd yn rhy hir: {gaps}</translation>
    </message>
</context>
<context>
    <name>NightRow</name>
    <message numerus="yes">
        <source>%n gap(s) too long</source>
        <translation>
            <numerusform>%n bwlch rhy hir</numerusform>
            <numerusform>%n bwlch rhy hir</numerusform>
            <numerusform>%n fwlch rhy hir</numerusform>
            <numerusform>%n bwlch rhy hir</numerusform>
            <numerusform>%n bwlch rhy hir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made</source>
        <translation>
            <numerusform>gwnaed %n</numerusform>
            <numerusform>gwnaed %n</numerusform>
            <numerusform>gwnaed %n</numerusform>
            <numerusform>gwnaed %n</numerusform>
            <numerusform>gwnaed %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the ACCT of {name}</source>
        <translation>Agor ACCT {name}</translation>
    </message>
    <message>
        <source>out: others watch them</source>
        <translation>allan: eraill sy’n eu gwylio</translation>
    </message>
</context>
<context>
    <name>NightsScreen</name>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n cynllun</numerusform>
            <numerusform>%n cynllun</numerusform>
            <numerusform>%n gynllun</numerusform>
            <numerusform>%n chynllun</numerusform>
            <numerusform>%n cynllun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a gap that was too long</source>
        <translation>
            <numerusform>%n â bwlch rhy hir</numerusform>
            <numerusform>%n â bwlch rhy hir</numerusform>
            <numerusform>%n â bwlch rhy hir</numerusform>
            <numerusform>%n â bwlch rhy hir</numerusform>
            <numerusform>%n â bwlch rhy hir</numerusform>
        </translation>
    </message>
    <message>
        <source>ACCTs through the night</source>
        <translation>ACCTs drwy’r nos</translation>
    </message>
    <message>
        <source>No ACCT is open here</source>
        <translation>Nid oes ACCT ar agor yma</translation>
    </message>
    <message>
        <source>The last {hours} hours up to now. A bar is an observation, a dot a conversation, a diamond one that was not made; what is hatched was too long without.</source>
        <translation>Y {hours} awr ddiwethaf hyd yn hyn. Mae bar yn arsylwad, dot yn sgwrs, diemwnt yn un na wnaed; mae’r hyn a linellwyd yn rhy hir heb un.</translation>
    </message>
    <message>
        <source>Where one is opened, what is seen through the night stands here as a line.</source>
        <translation>Pan agorir un, mae’r hyn a welir drwy’r nos yn sefyll yma fel llinell.</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>About these on the wing too (space ticks)</source>
        <translation>Am y rhain ar yr adain hefyd (mae&apos;r bylchwr yn ticio)</translation>
    </message>
    <message>
        <source>Asked to see healthcare.</source>
        <translation>Gofynnodd am weld gofal iechyd.</translation>
    </message>
    <message>
        <source>Choose the sub-type.</source>
        <translation>Dewiswch yr is-fath.</translation>
    </message>
    <message>
        <source>Choose what kind of note this is.</source>
        <translation>Dewiswch pa fath o nodyn yw hwn.</translation>
    </message>
    <message>
        <source>Kept to himself.</source>
        <translation>Cadwodd iddo&apos;i hun.</translation>
    </message>
    <message>
        <source>No concerns.</source>
        <translation>Dim pryderon.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Polite and settled.</source>
        <translation>Cwrtais ac wedi setlo.</translation>
    </message>
    <message>
        <source>Refused an instruction, and was warned.</source>
        <translation>Gwrthododd gyfarwyddyd, a chafodd rybudd.</translation>
    </message>
    <message>
        <source>Sub-type</source>
        <translation>Is-fath</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Beth ddigwyddodd</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Pryd y digwyddodd</translation>
    </message>
    <message>
        <source>Write what happened.</source>
        <translation>Ysgrifennwch beth ddigwyddodd.</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>dim nodiadau</numerusform>
            <numerusform>%n nodyn</numerusform>
            <numerusform>%n nodyn</numerusform>
            <numerusform>%n nodyn</numerusform>
            <numerusform>%n o nodiadau</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the chosen note (Enter)</source>
        <translation>Ychwanegu at y nodyn a ddewiswyd (Enter)</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Pob math</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Diwygio</translation>
    </message>
    <message>
        <source>Amended {when} by {name}</source>
        <translation>Diwygiwyd {when} gan {name}</translation>
    </message>
    <message>
        <source>Choose all types, or use fewer words.</source>
        <translation>Dewiswch bob math, neu defnyddiwch lai o eiriau.</translation>
    </message>
    <message>
        <source>No note matches</source>
        <translation>Does dim nodyn yn cyfateb</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Dim nodiadau eto</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Heb ei anfon eto</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>Nothing has been written about this person on this terminal.</source>
        <translation>Does dim wedi’i ysgrifennu am y person hwn ar y derfynell hon.</translation>
    </message>
    <message>
        <source>Search in notes</source>
        <translation>Chwilio yn y nodiadau</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Type of note</source>
        <translation>Math o nodyn</translation>
    </message>
    <message>
        <source>Words in the note, or who wrote it</source>
        <translation>Geiriau yn y nodyn, neu bwy a’i hysgrifennodd</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Ysgrifennu nodyn</translation>
    </message>
    <message>
        <source>written {when}</source>
        <translation>ysgrifennwyd {when}</translation>
    </message>
</context>
<context>
    <name>ObserveForm</name>
    <message>
        <source>ACCT observation</source>
        <translation>Arsylwad ACCT</translation>
    </message>
    <message>
        <source>Awake, answered when spoken to.</source>
        <translation>Yn effro, atebodd pan siaradwyd ag ef.</translation>
    </message>
    <message>
        <source>In bed, breathing seen.</source>
        <translation>Yn y gwely, gwelwyd ef yn anadlu.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Moved in his sleep.</source>
        <translation>Symudodd yn ei gwsg.</translation>
    </message>
    <message>
        <source>Pacing, unsettled.</source>
        <translation>Yn camu’n ôl ac ymlaen, yn anniddig.</translation>
    </message>
    <message>
        <source>Seen in the same way (space ticks)</source>
        <translation>Gwelwyd yn yr un modd (mae’r bylchwr yn ticio)</translation>
    </message>
    <message>
        <source>Sitting, watching television.</source>
        <translation>Yn eistedd, yn gwylio’r teledu.</translation>
    </message>
    <message>
        <source>What you saw or heard</source>
        <translation>Yr hyn a welsoch neu a glywsoch</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>Pryd oedd hi</translation>
    </message>
    <message>
        <source>Write what you saw: one key writes a sentence.</source>
        <translation>Ysgrifennwch yr hyn a welsoch: mae un allwedd yn ysgrifennu brawddeg.</translation>
    </message>
</context>
<context>
    <name>OpenAcctForm</name>
    <message>
        <source>Conversations a day</source>
        <translation>Sgyrsiau’r dydd</translation>
    </message>
    <message>
        <source>Done at once (within the hour)</source>
        <translation>Gwnaed ar unwaith (o fewn yr awr)</translation>
    </message>
    <message>
        <source>Found with a ligature.</source>
        <translation>Cafwyd hyd iddo â rhwymyn.</translation>
    </message>
    <message>
        <source>Has harmed himself.</source>
        <translation>Wedi’i niweidio ei hun.</translation>
    </message>
    <message>
        <source>Low and withdrawn, will not talk.</source>
        <translation>Yn isel ac yn encilgar, ddim am siarad.</translation>
    </message>
    <message>
        <source>Observations, at irregular times</source>
        <translation>Arsylwadau, ar adegau afreolaidd</translation>
    </message>
    <message>
        <source>Open an ACCT</source>
        <translation>Agor ACCT</translation>
    </message>
    <message>
        <source>Open the ACCT</source>
        <translation>Agor yr ACCT</translation>
    </message>
    <message>
        <source>Says that he will harm himself.</source>
        <translation>Yn dweud y bydd yn ei niweidio ei hun.</translation>
    </message>
    <message>
        <source>Tell the orderly officer. The first review must be within 24 hours. Everything is kept on this terminal at once, also without the centre.</source>
        <translation>Dywedwch wrth y swyddog gofal. Rhaid i’r adolygiad cyntaf fod o fewn 24 awr. Cedwir popeth ar y derfynell hon ar unwaith, hefyd heb y ganolfan.</translation>
    </message>
    <message>
        <source>What makes you worry</source>
        <translation>Beth sy’n peri pryder i chi</translation>
    </message>
    <message>
        <source>What may set it off (may be left empty)</source>
        <translation>Beth all ei sbarduno (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Write what made you worry, so that the next one knows.</source>
        <translation>Ysgrifennwch beth a barodd i chi boeni, er mwyn i’r nesaf wybod.</translation>
    </message>
</context>
<context>
    <name>OpenAlertForm</name>
    <message>
        <source>Alert</source>
        <translation>Rhybudd</translation>
    </message>
    <message>
        <source>Already open</source>
        <translation>Ar agor eisoes</translation>
    </message>
    <message>
        <source>Choose which alert this is.</source>
        <translation>Dewiswch pa rybudd yw hwn.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Cod</translation>
    </message>
    <message>
        <source>Code or name, such as HA or ACCT</source>
        <translation>Cod neu enw, megis HA neu ACCT</translation>
    </message>
    <message>
        <source>Open an alert</source>
        <translation>Agor rhybudd</translation>
    </message>
    <message>
        <source>Review due (may be left empty)</source>
        <translation>Adolygu erbyn (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ers</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>What staff must know</source>
        <translation>Beth mae’n rhaid i staff ei wybod</translation>
    </message>
    <message>
        <source>Write what made you worry, so that the next one knows.</source>
        <translation>Ysgrifennwch beth a barodd i chi boeni, er mwyn i’r nesaf wybod.</translation>
    </message>
</context>
<context>
    <name>OpenApartForm</name>
    <message>
        <source>Authorised by</source>
        <translation>Awdurdodwyd gan</translation>
    </message>
    <message>
        <source>Choose how far they must be kept apart.</source>
        <translation>Dewiswch pa mor bell y rhaid eu cadw ar wahân.</translation>
    </message>
    <message>
        <source>Choose the other person.</source>
        <translation>Dewiswch y person arall.</translation>
    </message>
    <message>
        <source>Choose which part they have in it.</source>
        <translation>Dewiswch pa ran sydd ganddynt ynddo.</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Oddi wrth bwy</translation>
    </message>
    <message>
        <source>How far apart</source>
        <translation>Pa mor bell ar wahân</translation>
    </message>
    <message>
        <source>Keep them apart</source>
        <translation>Eu cadw ar wahân</translation>
    </message>
    <message>
        <source>Keep two people apart</source>
        <translation>Cadw dau berson ar wahân</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Adolygiad nesaf</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ers</translation>
    </message>
    <message>
        <source>The other’s part</source>
        <translation>Rhan y llall</translation>
    </message>
    <message>
        <source>The part of {name}</source>
        <translation>Rhan {name}</translation>
    </message>
    <message>
        <source>What staff must know</source>
        <translation>Beth mae’n rhaid i staff ei wybod</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Opening the record of this terminal</source>
        <translation>Yn agor cofnod y derfynell hon</translation>
    </message>
    <message>
        <source>Problem {number}</source>
        <translation>Problem {number}</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself. Call IT.</source>
        <translation>Aeth rhywbeth o’i le yn y rhaglen ei hun. Ffoniwch TG.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Mae’r ddisg yn llawn</translation>
    </message>
    <message>
        <source>The key does not open the record</source>
        <translation>Nid yw’r allwedd yn agor y cofnod</translation>
    </message>
    <message>
        <source>The key of the record is missing</source>
        <translation>Mae allwedd y cofnod ar goll</translation>
    </message>
    <message>
        <source>The record could not be opened</source>
        <translation>Ni ellid agor y cofnod</translation>
    </message>
    <message>
        <source>The record is damaged</source>
        <translation>Mae’r cofnod wedi’i ddifrodi</translation>
    </message>
    <message>
        <source>There is no safe place for the key</source>
        <translation>Does dim lle diogel i’r allwedd</translation>
    </message>
    <message>
        <source>This is not a terminal yet</source>
        <translation>Nid yw hon yn derfynell eto</translation>
    </message>
    <message>
        <source>This program is too old for the record</source>
        <translation>Mae’r rhaglen hon yn rhy hen i’r cofnod</translation>
    </message>
    <message>
        <source>This terminal was withdrawn from service</source>
        <translation>Tynnwyd y derfynell hon o wasanaeth</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall arni</translation>
    </message>
    <message>
        <source>Wingbook is open already</source>
        <translation>Mae Wingbook ar agor eisoes</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message numerus="yes">
        <source>%n amendment(s)</source>
        <translation>
            <numerusform>dim diwygiadau</numerusform>
            <numerusform>%n diwygiad</numerusform>
            <numerusform>%n diwygiad</numerusform>
            <numerusform>%n diwygiad</numerusform>
            <numerusform>%n o ddiwygiadau</numerusform>
        </translation>
    </message>
    <message>
        <source>ACCT</source>
        <translation>ACCT</translation>
    </message>
    <message>
        <source>Active alerts</source>
        <translation>Rhybuddion gweithredol</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Pob nodyn</translation>
    </message>
    <message>
        <source>Booking number</source>
        <translation>Rhif archebu</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Daeth i mewn</translation>
    </message>
    <message>
        <source>Cell-sharing risk</source>
        <translation>Risg rhannu cell</translation>
    </message>
    <message>
        <source>Help to get out</source>
        <translation>Help i fynd allan</translation>
    </message>
    <message>
        <source>In custody</source>
        <translation>Yn y ddalfa</translation>
    </message>
    <message>
        <source>Incentive level</source>
        <translation>Lefel cymhelliant</translation>
    </message>
    <message>
        <source>Kept apart from</source>
        <translation>Cedwir ar wahân i</translation>
    </message>
    <message>
        <source>Key dates</source>
        <translation>Dyddiadau allweddol</translation>
    </message>
    <message>
        <source>Key worker</source>
        <translation>Gweithiwr allweddol</translation>
    </message>
    <message>
        <source>Last notes</source>
        <translation>Nodiadau diwethaf</translation>
    </message>
    <message>
        <source>Legal status</source>
        <translation>Statws cyfreithiol</translation>
    </message>
    <message>
        <source>No alert is active.</source>
        <translation>Does dim rhybudd gweithredol.</translation>
    </message>
    <message>
        <source>No custody period is on this terminal.</source>
        <translation>Does dim cyfnod yn y ddalfa ar y derfynell hon.</translation>
    </message>
    <message>
        <source>No notes have been written.</source>
        <translation>Does dim nodiadau wedi’u hysgrifennu.</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>Heb ei asesu</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Heb ei anfon eto</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nawr</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Trosolwg</translation>
    </message>
    <message>
        <source>Review overdue</source>
        <translation>Adolygiad yn hwyr</translation>
    </message>
    <message>
        <source>Review: {when}</source>
        <translation>Adolygu: {when}</translation>
    </message>
    <message>
        <source>Security category</source>
        <translation>Categori diogelwch</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Ers {day}</translation>
    </message>
    <message>
        <source>The centre has set no dates yet.</source>
        <translation>Nid yw’r ganolfan wedi pennu dyddiadau eto.</translation>
    </message>
    <message>
        <source>Too near</source>
        <translation>Rhy agos</translation>
    </message>
    <message>
        <source>{level}, {day}</source>
        <translation>{level}, {day}</translation>
    </message>
</context>
<context>
    <name>PartsField</name>
    <message>
        <source>Add</source>
        <translation>Ychwanegu</translation>
    </message>
    <message>
        <source>Choose somebody from the list.</source>
        <translation>Dewiswch rywun o’r rhestr.</translation>
    </message>
    <message>
        <source>Choose the part that they had.</source>
        <translation>Dewiswch y rhan oedd ganddynt.</translation>
    </message>
    <message>
        <source>Choose what came of it from the list.</source>
        <translation>Dewiswch beth ddaeth ohono o’r rhestr.</translation>
    </message>
    <message>
        <source>Enter adds, Delete takes out again</source>
        <translation>Mae Enter yn ychwanegu, Delete yn tynnu allan eto</translation>
    </message>
    <message>
        <source>Injuries</source>
        <translation>Anafiadau</translation>
    </message>
    <message>
        <source>Injuries, if any</source>
        <translation>Anafiadau, os oes rhai</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Name, cell or number</source>
        <translation>Enw, cell neu rif</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Rhan</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Beth ddaeth ohono</translation>
    </message>
    <message>
        <source>What came of it, if known</source>
        <translation>Beth ddaeth ohono, os yw’n hysbys</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>Who was named</source>
        <translation>Pwy a enwyd</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Change your password</source>
        <translation>Newid eich cyfrinair</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Cyfrinair newydd</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>Cyfrinair newydd, unwaith eto</translation>
    </message>
    <message>
        <source>The centre must be reached. You are signed out everywhere else.</source>
        <translation>Rhaid cyrraedd y ganolfan. Cewch eich allgofnodi ym mhobman arall.</translation>
    </message>
    <message>
        <source>This is not the same as above. Type it again.</source>
        <translation>Nid yw hwn yr un fath â’r uchod. Teipiwch ef eto.</translation>
    </message>
    <message>
        <source>Type a new password.</source>
        <translation>Teipiwch gyfrinair newydd.</translation>
    </message>
    <message>
        <source>Type the password that you have.</source>
        <translation>Teipiwch y cyfrinair sydd gennych.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Mae eich cyfrinair wedi newid.</translation>
    </message>
    <message>
        <source>Your password now</source>
        <translation>Eich cyfrinair presennol</translation>
    </message>
</context>
<context>
    <name>PeepForm</name>
    <message>
        <source>Ask to lower it</source>
        <translation>Gofyn am ei leihau</translation>
    </message>
    <message>
        <source>Choose how many.</source>
        <translation>Dewiswch faint.</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>Evacuation plan (PEEP)</source>
        <translation>Cynllun gwacáu (PEEP)</translation>
    </message>
    <message>
        <source>How many staff</source>
        <translation>Faint o staff</translation>
    </message>
    <message>
        <source>Review due (may be left empty)</source>
        <translation>Adolygiad erbyn (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Adolygwyd</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>What help do they need to get out?</source>
        <translation>Pa help sydd ei angen i fynd allan?</translation>
    </message>
    <message>
        <source>Where they may wait (refuge)</source>
        <translation>Ble gallant aros (man diogel)</translation>
    </message>
    <message>
        <source>Why less help is needed</source>
        <translation>Pam mae angen llai o help</translation>
    </message>
    <message>
        <source>Write what must be done to get them out.</source>
        <translation>Ysgrifennwch beth sydd i’w wneud i’w cael allan.</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Ysgrifennwch pam.</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>Authorised by {name}</source>
        <translation>Awdurdodwyd gan {name}</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Ei derfynu</translation>
    </message>
    <message>
        <source>Ended because: {reason}</source>
        <translation>Terfynwyd oherwydd: {reason}</translation>
    </message>
    <message>
        <source>Ended {day}</source>
        <translation>Terfynwyd {day}</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Cadw ar wahân</translation>
    </message>
    <message>
        <source>Kept apart from</source>
        <translation>Cedwir ar wahân i</translation>
    </message>
    <message>
        <source>Kept apart from nobody</source>
        <translation>Heb ei gadw ar wahân i neb</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Now in</source>
        <translation>Nawr yn</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>People kept apart</source>
        <translation>Pobl a gedwir ar wahân</translation>
    </message>
    <message>
        <source>Say why the chosen two need no longer be kept apart</source>
        <translation>Dywedwch pam nad oes angen cadw’r ddau hyn ar wahân mwyach</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Ers {day}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Their parts</source>
        <translation>Eu rhannau</translation>
    </message>
    <message>
        <source>Too near</source>
        <translation>Rhy agos</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>heb ei anfon eto</translation>
    </message>
</context>
<context>
    <name>PersonChooser</name>
    <message>
        <source>Age</source>
        <translation>Oed</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Dewis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Canfod person</translation>
    </message>
    <message>
        <source>For whom?</source>
        <translation>I bwy?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Name, number or cell</source>
        <translation>Enw, rhif neu gell</translation>
    </message>
    <message>
        <source>Nobody was found. Try fewer letters, a number or a cell.</source>
        <translation>Ni chanfuwyd neb. Rhowch gynnig ar lai o lythrennau, rhif neu gell.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Pobl a ganfuwyd</translation>
    </message>
    <message>
        <source>Start typing a name, a number or a cell.</source>
        <translation>Dechreuwch deipio enw, rhif neu gell.</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Rhybuddion</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Discard it</source>
        <translation>Ei daflu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Cadw er hynny</translation>
    </message>
    <message>
        <source>What you typed here before, and did not save, is back.</source>
        <translation>Mae’r hyn a deipioch yma o’r blaen, heb ei gadw, yn ôl.</translation>
    </message>
    <message>
        <source>Why it is right all the same</source>
        <translation>Pam mae’n iawn er hynny</translation>
    </message>
    <message>
        <source>Write why it is right all the same.</source>
        <translation>Ysgrifennwch pam mae’n iawn er hynny.</translation>
    </message>
</context>
<context>
    <name>PersonHeader</name>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>dim gwrthdaro i’w setlo</numerusform>
            <numerusform>%n gwrthdaro i’w setlo</numerusform>
            <numerusform>%n gwrthdaro i’w setlo</numerusform>
            <numerusform>%n gwrthdaro i’w setlo</numerusform>
            <numerusform>%n o wrthdrawiadau i’w setlo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) not sent yet</source>
        <translation>
            <numerusform>dim cofnod heb ei anfon</numerusform>
            <numerusform>%n cofnod heb ei anfon eto</numerusform>
            <numerusform>%n cofnod heb eu hanfon eto</numerusform>
            <numerusform>%n chofnod heb eu hanfon eto</numerusform>
            <numerusform>%n o gofnodion heb eu hanfon eto</numerusform>
        </translation>
    </message>
    <message>
        <source>AWARD</source>
        <translation>DYFARNIAD</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Rhybudd</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Bring back into the prison</source>
        <translation>Dod yn ôl i’r carchar</translation>
    </message>
    <message>
        <source>Cell-sharing risk: {level}</source>
        <translation>Risg rhannu cell: {level}</translation>
    </message>
    <message>
        <source>Change details</source>
        <translation>Newid manylion</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Died {when}</source>
        <translation>Bu farw {when}</translation>
    </message>
    <message>
        <source>Incentives: {level}</source>
        <translation>Cymhellion: {level}</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Symud</translation>
    </message>
    <message>
        <source>Move to another cell</source>
        <translation>Symud i gell arall</translation>
    </message>
    <message>
        <source>No photograph of {name}</source>
        <translation>Dim ffotograff o {name}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Open an alert</source>
        <translation>Agor rhybudd</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Allan</translation>
    </message>
    <message>
        <source>Photograph of {name}, taken {when}</source>
        <translation>Ffotograff o {name}, tynnwyd {when}</translation>
    </message>
    <message>
        <source>RESTRICTED</source>
        <translation>CYFYNGEDIG</translation>
    </message>
    <message>
        <source>Send out of the prison</source>
        <translation>Anfon allan o’r carchar</translation>
    </message>
    <message>
        <source>Show what must be settled</source>
        <translation>Dangos beth mae’n rhaid ei setlo</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Cyfnewid</translation>
    </message>
    <message>
        <source>Swap cells with someone</source>
        <translation>Cyfnewid celloedd gyda rhywun</translation>
    </message>
    <message>
        <source>The photograph of {name}, taken {when}, has not arrived yet</source>
        <translation>Nid yw’r ffotograff o {name}, tynnwyd {when}, wedi cyrraedd eto</translation>
    </message>
    <message>
        <source>Too near to: {names}</source>
        <translation>Rhy agos at: {names}</translation>
    </message>
    <message>
        <source>Whoever opens this record must say why</source>
        <translation>Rhaid i bwy bynnag sy’n agor y cofnod hwn ddweud pam</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Ysgrifennu nodyn</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>ganwyd {date}</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>heb ei asesu</translation>
    </message>
    <message>
        <source>{where}, due back {when}</source>
        <translation>{where}, i fod yn ôl {when}</translation>
    </message>
    <message>
        <source>{where}, since {when}</source>
        <translation>{where}, ers {when}</translation>
    </message>
</context>
<context>
    <name>PersonPageScreen</name>
    <message>
        <source>Find a person</source>
        <translation>Canfod person</translation>
    </message>
    <message>
        <source>Find a person by name, number or cell.</source>
        <translation>Dewch o hyd i berson yn ôl enw, rhif neu gell.</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>Does neb wedi’i ddewis</translation>
    </message>
    <message>
        <source>Opening the record …</source>
        <translation>Yn agor y cofnod …</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>Rhannau’r cofnod</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Show both</source>
        <translation>Dangos y ddau</translation>
    </message>
    <message>
        <source>This record cannot be shown</source>
        <translation>Ni ellir dangos y cofnod hwn</translation>
    </message>
    <message>
        <source>{name} ({number}) was merged into this record: they are one person.</source>
        <translation>Cyfunwyd {name} ({number}) â’r cofnod hwn: un person ydynt.</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Name, number or cell</source>
        <translation>Enw, rhif neu gell</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>The other person</source>
        <translation>Y person arall</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Rhybuddion</translation>
    </message>
</context>
<context>
    <name>PhotographForm</name>
    <message>
        <source>Add a photograph</source>
        <translation>Ychwanegu ffotograff</translation>
    </message>
    <message>
        <source>Choose a file with a picture of the person.</source>
        <translation>Dewiswch ffeil â llun o’r person.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Llun</translation>
    </message>
    <message>
        <source>Reading the picture …</source>
        <translation>Yn darllen y llun …</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tynnwyd</translation>
    </message>
    <message>
        <source>The picture is still being read. Try again in a moment.</source>
        <translation>Mae’r llun yn dal i gael ei ddarllen. Rhowch gynnig arall arni ymhen eiliad.</translation>
    </message>
    <message>
        <source>This is how it will be kept: the middle of the picture, {size}.</source>
        <translation>Fel hyn y caiff ei gadw: canol y llun, {size}.</translation>
    </message>
    <message>
        <source>What the camera took is removed once it is saved. A file that you choose stays where it is: delete it when nobody needs it any more.</source>
        <translation>Dileir yr hyn a dynnodd y camera unwaith y bydd wedi’i gadw. Mae ffeil a ddewiswch yn aros lle y mae: dilëwch hi pan na fydd ei hangen ar neb mwyach.</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} kB</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Choose a file …</source>
        <translation>Dewis ffeil …</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Dewis llun</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>Nid oes ffeil wedi’i dewis</translation>
    </message>
    <message>
        <source>Take with the camera</source>
        <translation>Tynnu gyda’r camera</translation>
    </message>
    <message>
        <source>The camera program cannot be opened here.</source>
        <translation>Ni ellir agor y rhaglen gamera yma.</translation>
    </message>
    <message>
        <source>The picture as it will be kept</source>
        <translation>Y llun fel y caiff ei gadw</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>Choose where it goes.</source>
        <translation>Dewiswch i ble mae’n mynd.</translation>
    </message>
    <message>
        <source>Hand out or put away</source>
        <translation>Rhoi allan neu gadw</translation>
    </message>
    <message>
        <source>Tick what it is about.</source>
        <translation>Ticiwch beth sydd dan sylw.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>I ble mae’n mynd</translation>
    </message>
    <message>
        <source>Why (needed unless the person gets it)</source>
        <translation>Pam (mae ei angen oni bai i’r person ei gael)</translation>
    </message>
    <message>
        <source>Write to whom it went, or why.</source>
        <translation>Ysgrifennwch at bwy yr aeth, neu pam.</translation>
    </message>
</context>
<context>
    <name>PlanLeavingForm</name>
    <message>
        <source>Change what is planned</source>
        <translation>Newid yr hyn a gynlluniwyd</translation>
    </message>
    <message>
        <source>Choose what they go for.</source>
        <translation>Dewiswch i beth y maent yn mynd.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>Hebryngwyr</translation>
    </message>
    <message>
        <source>Plan a departure</source>
        <translation>Cynllunio ymadawiad</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Ei gynllunio</translation>
    </message>
    <message>
        <source>Planned already: {when}, {why}</source>
        <translation>Wedi’i gynllunio eisoes: {when}, {why}</translation>
    </message>
    <message>
        <source>Planned already: {when}, {why}, {place}</source>
        <translation>Wedi’i gynllunio eisoes: {when}, {why}, {place}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Amser</translation>
    </message>
    <message>
        <source>To which address</source>
        <translation>I ba gyfeiriad</translation>
    </message>
    <message>
        <source>To which prison</source>
        <translation>I ba garchar</translation>
    </message>
    <message>
        <source>Type the day, such as 24/11/2026.</source>
        <translation>Teipiwch y diwrnod, megis 24/11/2026.</translation>
    </message>
    <message>
        <source>Type the time, such as 08:15.</source>
        <translation>Teipiwch yr amser, megis 08:15.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>I beth</translation>
    </message>
    <message>
        <source>What must be known</source>
        <translation>Yr hyn y mae’n rhaid ei wybod</translation>
    </message>
    <message>
        <source>Which court, hospital or place</source>
        <translation>Pa lys, ysbyty neu le</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
</context>
<context>
    <name>Portrait</name>
    <message>
        <source>Add a photograph …</source>
        <translation>Ychwanegu ffotograff …</translation>
    </message>
    <message>
        <source>Withdraw this photograph …</source>
        <translation>Tynnu’r ffotograff hwn yn ôl …</translation>
    </message>
</context>
<context>
    <name>PrintCounts</name>
    <message numerus="yes">
        <source>%n elsewhere</source>
        <translation>
            <numerusform>neb mewn lle arall</numerusform>
            <numerusform>%n mewn lle arall</numerusform>
            <numerusform>%n mewn lle arall</numerusform>
            <numerusform>%n mewn lle arall</numerusform>
            <numerusform>%n mewn lle arall</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here</source>
        <translation>
            <numerusform>neb yma</numerusform>
            <numerusform>%n yma</numerusform>
            <numerusform>%n yma</numerusform>
            <numerusform>%n yma</numerusform>
            <numerusform>%n yma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) help to get out</source>
        <translation>
            <numerusform>neb angen help i ddod allan</numerusform>
            <numerusform>%n ag angen help i ddod allan</numerusform>
            <numerusform>%n ag angen help i ddod allan</numerusform>
            <numerusform>%n ag angen help i ddod allan</numerusform>
            <numerusform>%n ag angen help i ddod allan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the roll</source>
        <translation>
            <numerusform>neb ar y rôl</numerusform>
            <numerusform>%n ar y rôl</numerusform>
            <numerusform>%n ar y rôl</numerusform>
            <numerusform>%n ar y rôl</numerusform>
            <numerusform>%n ar y rôl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>dim tudalennau</numerusform>
            <numerusform>%n dudalen</numerusform>
            <numerusform>%n dudalen</numerusform>
            <numerusform>%n thudalen</numerusform>
            <numerusform>%n tudalen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Choose what to print.</source>
        <translation>Dewiswch beth i’w argraffu.</translation>
    </message>
    <message>
        <source>Choose where.</source>
        <translation>Dewiswch ble.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copïau</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Argraffu</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Cadw fel PDF</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Cadw fel PDF …</translation>
    </message>
    <message>
        <source>That you print this is written down.</source>
        <translation>Cofnodir eich bod yn argraffu hwn.</translation>
    </message>
    <message>
        <source>Type a number from 1 to {limit}.</source>
        <translation>Teipiwch rif o 1 i {limit}.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
</context>
<context>
    <name>PropertyTab</name>
    <message>
        <source>Amount</source>
        <translation>Swm</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Gan</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Arian</translation>
    </message>
    <message>
        <source>Cash: none was counted</source>
        <translation>Arian: ni chyfrifwyd dim</translation>
    </message>
    <message>
        <source>Change the item</source>
        <translation>Newid yr eitem</translation>
    </message>
    <message>
        <source>Change the seal</source>
        <translation>Newid y sêl</translation>
    </message>
    <message>
        <source>Confiscate</source>
        <translation>Atafaelu</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Cynhwysydd</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Cynwysyddion</translation>
    </message>
    <message>
        <source>Containers: none</source>
        <translation>Cynwysyddion: dim</translation>
    </message>
    <message>
        <source>Count cash</source>
        <translation>Cyfrif arian</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Cyfrifwyd</translation>
    </message>
    <message>
        <source>Hand out or put away</source>
        <translation>Rhoi allan neu gadw</translation>
    </message>
    <message>
        <source>Move the container</source>
        <translation>Symud y cynhwysydd</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sêl</translation>
    </message>
    <message>
        <source>Sign as second person</source>
        <translation>Llofnodi fel ail berson</translation>
    </message>
    <message>
        <source>Signed, saved on this terminal {time}</source>
        <translation>Llofnodwyd, cadwyd ar y derfynell hon {time}</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ers</translation>
    </message>
    <message>
        <source>TO SIGN</source>
        <translation>I’W LOFNODI</translation>
    </message>
    <message>
        <source>Take property in</source>
        <translation>Derbyn eiddo</translation>
    </message>
    <message>
        <source>The second person has not signed yet</source>
        <translation>Nid yw’r ail berson wedi llofnodi eto</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Pethau</translation>
    </message>
    <message>
        <source>Things: nothing is listed</source>
        <translation>Pethau: nid oes dim wedi’i restru</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>What somebody has with them must fit into two boxes (volumetric control).</source>
        <translation>Rhaid i’r hyn sydd gan rywun gydag ef ffitio mewn dau flwch (rheolaeth gyfeintiol).</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Gwerth</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>heb ei anfon eto</translation>
    </message>
    <message>
        <source>seal {number}: {why}</source>
        <translation>sêl {number}: {why}</translation>
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
    <name>QuashAwardForm</name>
    <message>
        <source>Quash an award</source>
        <translation>Dileu dyfarniad</translation>
    </message>
</context>
<context>
    <name>QuestionsForm</name>
    <message numerus="yes">
        <source>%n question(s) without an answer.</source>
        <translation>
            <numerusform>%n cwestiwn heb ateb.</numerusform>
            <numerusform>%n cwestiwn heb ateb.</numerusform>
            <numerusform>%n gwestiwn heb ateb.</numerusform>
            <numerusform>%n chwestiwn heb ateb.</numerusform>
            <numerusform>%n cwestiwn heb ateb.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask each in your own words: Y yes, N no, W will not say</source>
        <translation>Gofynnwch bob un yn eich geiriau eich hun: I ie, N na, G gwrthod ateb</translation>
    </message>
    <message>
        <source>Risk and health</source>
        <translation>Risg ac iechyd</translation>
    </message>
    <message>
        <source>What they said, and what you saw (may be left empty)</source>
        <translation>Beth ddywedasant, a beth a welsoch (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>▲ An ACCT is opened next: do not leave them alone.</source>
        <translation>▲ Agorir ACCT nesaf: peidiwch â’u gadael ar eu pen eu hunain.</translation>
    </message>
    <message>
        <source>▲ Opens an alert: {alert}</source>
        <translation>▲ Yn agor rhybudd: {alert}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>dim i’w setlo</numerusform>
            <numerusform>%n i’w setlo</numerusform>
            <numerusform>%n i’w setlo</numerusform>
            <numerusform>%n i’w setlo</numerusform>
            <numerusform>%n i’w setlo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>dim yn aros i’w anfon</numerusform>
            <numerusform>%n yn aros i’w anfon</numerusform>
            <numerusform>%n yn aros i’w hanfon</numerusform>
            <numerusform>%n yn aros i’w hanfon</numerusform>
            <numerusform>%n yn aros i’w hanfon</numerusform>
        </translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Archwilio</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Bwrdd</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Canfod</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Trosglwyddo</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Mewnflwch</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Cloi</translation>
    </message>
    <message>
        <source>My shift</source>
        <translation>Fy sifft</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lleoedd</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Derbynfa</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Rôl</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Datgloi</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Yn aros</translation>
    </message>
    <message>
        <source>Wing book</source>
        <translation>Llyfr yr adain</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>A few words, then Enter. Escape leaves it.</source>
        <translation>Ychydig eiriau, yna Enter. Mae Escape yn ei adael.</translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>Open the record</source>
        <translation>Agor y cofnod</translation>
    </message>
    <message>
        <source>Say why you need to open it. Your name and your reason are written down.</source>
        <translation>Dywedwch pam mae angen i chi ei agor. Cofnodir eich enw a’ch rheswm.</translation>
    </message>
    <message>
        <source>This record is restricted</source>
        <translation>Mae’r cofnod hwn wedi’i gyfyngu</translation>
    </message>
    <message>
        <source>Why you need to open this record</source>
        <translation>Pam mae angen i chi agor y cofnod hwn</translation>
    </message>
</context>
<context>
    <name>RecaptureForm</name>
    <message>
        <source>Alert</source>
        <translation>Rhybudd</translation>
    </message>
    <message>
        <source>Comment (may be left empty)</source>
        <translation>Sylw (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Put them on the escape list</source>
        <translation>Eu rhoi ar y rhestr ddianc</translation>
    </message>
    <message>
        <source>Recaptured</source>
        <translation>Wedi’i ail-ddal</translation>
    </message>
    <message>
        <source>Then give them a cell: F6.</source>
        <translation>Yna rhowch gell iddynt: F6.</translation>
    </message>
    <message>
        <source>When they came in</source>
        <translation>Pryd y daethant i mewn</translation>
    </message>
    <message>
        <source>Where from, such as the police station</source>
        <translation>O ble, megis gorsaf yr heddlu</translation>
    </message>
</context>
<context>
    <name>ReceiveForm</name>
    <message>
        <source>Comment (may be left empty)</source>
        <translation>Sylw (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Property that came along</source>
        <translation>Eiddo a ddaeth gyda hwy</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Derbyn</translation>
    </message>
    <message>
        <source>Receive from another prison</source>
        <translation>Derbyn o garchar arall</translation>
    </message>
    <message>
        <source>Then give them a cell: F6.</source>
        <translation>Yna rhowch gell iddynt: F6.</translation>
    </message>
    <message>
        <source>When they came</source>
        <translation>Pryd y daethant</translation>
    </message>
</context>
<context>
    <name>ReceptionScreen</name>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Ni ddaeth</translation>
    </message>
    <message>
        <source>Did not go</source>
        <translation>Nid aeth</translation>
    </message>
    <message>
        <source>E changes who, when, from or to where, and why</source>
        <translation>Mae E yn newid pwy, pryd, o ble neu i ble, a pham</translation>
    </message>
    <message>
        <source>Expect somebody</source>
        <translation>Disgwyl rhywun</translation>
    </message>
    <message>
        <source>Expected again</source>
        <translation>Disgwylir eto</translation>
    </message>
    <message>
        <source>It will not be…</source>
        <translation>Ni fydd yn digwydd…</translation>
    </message>
    <message>
        <source>Nobody is expected</source>
        <translation>Ni ddisgwylir neb</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Plan a departure</source>
        <translation>Cynllunio ymadawiad</translation>
    </message>
    <message>
        <source>Reading who comes and goes</source>
        <translation>Yn darllen pwy sy’n dod ac yn mynd</translation>
    </message>
    <message>
        <source>Reception board</source>
        <translation>Bwrdd y dderbynfa</translation>
    </message>
    <message>
        <source>Saved on this terminal {time}</source>
        <translation>Cadwyd ar y derfynell hon {time}</translation>
    </message>
    <message>
        <source>T goes to today</source>
        <translation>Mae T yn mynd i heddiw</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Derbyn</translation>
    </message>
    <message>
        <source>The centre gives each prison number: none is kept on this terminal.</source>
        <translation>Y ganolfan sy’n rhoi pob rhif carchar: ni chedwir yr un ar y derfynell hon.</translation>
    </message>
    <message>
        <source>The day after (Ctrl+Right)</source>
        <translation>Y diwrnod wedyn (Ctrl+De)</translation>
    </message>
    <message>
        <source>The day before (Ctrl+Left)</source>
        <translation>Y diwrnod cynt (Ctrl+Chwith)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>Whoever comes all the same is taken in with Ctrl+Shift+E, and stands here.</source>
        <translation>Derbynnir pwy bynnag a ddaw serch hynny â Ctrl+Shift+E, a byddant yn sefyll yma.</translation>
    </message>
    <message>
        <source>X says why</source>
        <translation>Mae X yn dweud pam</translation>
    </message>
</context>
<context>
    <name>ReceptionSection</name>
    <message>
        <source>Answer</source>
        <translation>Ateb</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gofynnwyd gan</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Gan</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Go on with the intake</source>
        <translation>Parhau â’r derbyniad</translation>
    </message>
    <message>
        <source>In reception’s hands</source>
        <translation>Yn nwylo’r dderbynfa</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Derbyniad</translation>
    </message>
    <message>
        <source>Prison</source>
        <translation>Carchar</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Cwestiwn</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Derbynfa</translation>
    </message>
    <message>
        <source>Reception: no custody period is on this terminal</source>
        <translation>Derbynfa: dim cyfnod yn y ddalfa ar y derfynell hon</translation>
    </message>
    <message>
        <source>Risk and health, as told at reception</source>
        <translation>Risg ac iechyd, fel y dywedwyd yn y dderbynfa</translation>
    </message>
    <message>
        <source>Risk and health: no answers are on this terminal</source>
        <translation>Risg ac iechyd: dim atebion ar y derfynell hon</translation>
    </message>
    <message>
        <source>Risk and health: nobody has asked yet</source>
        <translation>Risg ac iechyd: nid oes neb wedi gofyn eto</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Derbyniwyd</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>{kind}, {court}, signed {day}</source>
        <translation>{kind}, {court}, llofnodwyd {day}</translation>
    </message>
    <message>
        <source>{what}: {words}</source>
        <translation>{what}: {words}</translation>
    </message>
    <message>
        <source>{words} ({name}, {time})</source>
        <translation>{words} ({name}, {time})</translation>
    </message>
</context>
<context>
    <name>RedirectForm</name>
    <message>
        <source>Choose the prison.</source>
        <translation>Dewiswch y carchar.</translation>
    </message>
    <message>
        <source>Not accepted, or diverted</source>
        <translation>Heb ei dderbyn, neu ei ddargyfeirio</translation>
    </message>
    <message>
        <source>To which prison they go now</source>
        <translation>I ba garchar yr ânt nawr</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Why (240 characters)</source>
        <translation>Pam (240 nod)</translation>
    </message>
    <message>
        <source>Write why they go elsewhere.</source>
        <translation>Nodwch pam y maent yn mynd i le arall.</translation>
    </message>
</context>
<context>
    <name>RefusedDialog</name>
    <message>
        <source>By</source>
        <translation>Gan</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Wedi’i gopïo.</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copïo’r testun</translation>
    </message>
    <message>
        <source>Nobody on this terminal is known by it. Copy the text to keep it.</source>
        <translation>Nid yw’r derfynell hon yn gwybod am bwy y mae. Copïwch y testun i’w gadw.</translation>
    </message>
    <message>
        <source>Not accepted by the centre</source>
        <translation>Heb ei dderbyn gan y ganolfan</translation>
    </message>
    <message>
        <source>Reason given at the time</source>
        <translation>Rheswm a roddwyd ar y pryd</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Beth a wnaed</translation>
    </message>
    <message>
        <source>What was typed</source>
        <translation>Beth a deipiwyd</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Write it again as a note</source>
        <translation>Ei ysgrifennu eto fel nodyn</translation>
    </message>
    <message>
        <source>Your role may read this, but not write it again.</source>
        <translation>Caiff eich rôl ddarllen hwn, ond nid ei ysgrifennu eto.</translation>
    </message>
</context>
<context>
    <name>RegimeCounts</name>
    <message numerus="yes">
        <source>%n attended</source>
        <translation>
            <numerusform>neb wedi mynychu</numerusform>
            <numerusform>%n wedi mynychu</numerusform>
            <numerusform>%n wedi mynychu</numerusform>
            <numerusform>%n wedi mynychu</numerusform>
            <numerusform>%n wedi mynychu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) somewhere</source>
        <translation>
            <numerusform>neb yn mynd i rywle</numerusform>
            <numerusform>%n yn mynd i rywle</numerusform>
            <numerusform>%n yn mynd i rywle</numerusform>
            <numerusform>%n yn mynd i rywle</numerusform>
            <numerusform>%n yn mynd i rywle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>dim wedi’u nodi</numerusform>
            <numerusform>%n wedi’i nodi</numerusform>
            <numerusform>%n wedi’u nodi</numerusform>
            <numerusform>%n wedi’u nodi</numerusform>
            <numerusform>%n wedi’u nodi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>neb wedi gwrthod</numerusform>
            <numerusform>%n wedi gwrthod</numerusform>
            <numerusform>%n wedi gwrthod</numerusform>
            <numerusform>%n wedi gwrthod</numerusform>
            <numerusform>%n wedi gwrthod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>dim sesiynau</numerusform>
            <numerusform>%n sesiwn</numerusform>
            <numerusform>%n sesiwn</numerusform>
            <numerusform>%n sesiwn</numerusform>
            <numerusform>%n sesiwn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mark</source>
        <translation>
            <numerusform>dim i’w nodi</numerusform>
            <numerusform>%n i’w nodi</numerusform>
            <numerusform>%n i’w nodi</numerusform>
            <numerusform>%n i’w nodi</numerusform>
            <numerusform>%n i’w nodi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegimeSection</name>
    <message>
        <source>Activities</source>
        <translation>Gweithgareddau</translation>
    </message>
    <message>
        <source>Activities: allocated to none</source>
        <translation>Gweithgareddau: heb ei ddyrannu i’r un</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Gweithgaredd</translation>
    </message>
    <message>
        <source>Allocate</source>
        <translation>Dyrannu</translation>
    </message>
    <message>
        <source>Allocated by</source>
        <translation>Dyrannwyd gan</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Apwyntiad</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Apwyntiadau</translation>
    </message>
    <message>
        <source>Appointments: none in these weeks</source>
        <translation>Apwyntiadau: dim yn yr wythnosau hyn</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Presenoldeb</translation>
    </message>
    <message>
        <source>Attendance of the last four weeks</source>
        <translation>Presenoldeb y pedair wythnos diwethaf</translation>
    </message>
    <message>
        <source>Attendance of the last four weeks: nothing marked</source>
        <translation>Presenoldeb y pedair wythnos diwethaf: dim wedi’i nodi</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Trefnu apwyntiad</translation>
    </message>
    <message>
        <source>Booked by</source>
        <translation>Trefnwyd gan</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Canslo’r apwyntiad</translation>
    </message>
    <message>
        <source>Cancelled: {reason}</source>
        <translation>Canslwyd: {reason}</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Sylw</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>Earned this week: {money} for {sessions}.</source>
        <translation>Enillwyd yr wythnos hon: {money} am {sessions}.</translation>
    </message>
    <message>
        <source>End the allocation</source>
        <translation>Dod â’r dyraniad i ben</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>Nodwyd gan</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Tâl</translation>
    </message>
    <message>
        <source>Pay a session</source>
        <translation>Tâl y sesiwn</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesiwn</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiynau</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hyd</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nawr</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Packing the report</source>
        <translation>Yn pacio’r adroddiad</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Adroddiad</translation>
    </message>
    <message>
        <source>Save a report for support</source>
        <translation>Cadw adroddiad ar gyfer cymorth</translation>
    </message>
    <message>
        <source>{file} is saved. Nothing of the record is in it, and nobody is named.</source>
        <translation>Mae {file} wedi’i gadw. Nid oes dim o’r cofnod ynddo, ac ni enwir neb.</translation>
    </message>
</context>
<context>
    <name>ReportForceForm</name>
    <message>
        <source>Batons and PAVA</source>
        <translation>Batonau a PAVA</translation>
    </message>
    <message>
        <source>Body-worn video</source>
        <translation>Fideo a wisgir ar y corff</translation>
    </message>
    <message>
        <source>Choose what was recorded.</source>
        <translation>Dewiswch yr hyn a recordiwyd.</translation>
    </message>
    <message>
        <source>Choose who was in charge.</source>
        <translation>Dewiswch bwy oedd â gofal.</translation>
    </message>
    <message>
        <source>Choose why force was used.</source>
        <translation>Dewiswch pam y defnyddiwyd grym.</translation>
    </message>
    <message>
        <source>Exact place, if it helps</source>
        <translation>Union le, os yw’n helpu</translation>
    </message>
    <message>
        <source>Injuries of the person, as you saw them</source>
        <translation>Anafiadau’r person, fel y gwelsoch chi nhw</translation>
    </message>
    <message>
        <source>It was planned</source>
        <translation>Roedd wedi’i gynllunio</translation>
    </message>
    <message>
        <source>Report a use of force</source>
        <translation>Adrodd defnydd o rym</translation>
    </message>
    <message>
        <source>Restraints</source>
        <translation>Ataliadau</translation>
    </message>
    <message>
        <source>Staff who were there: each is asked for a statement</source>
        <translation>Staff a oedd yno: gofynnir i bob un am ddatganiad</translation>
    </message>
    <message>
        <source>Techniques</source>
        <translation>Technegau</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Beth ddigwyddodd</translation>
    </message>
    <message>
        <source>What was tried first, so that no force would be needed</source>
        <translation>Beth a geisiwyd gyntaf, fel na fyddai angen grym</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Pryd y digwyddodd</translation>
    </message>
    <message>
        <source>Where (cell, landing or area)</source>
        <translation>Ble (cell, landin neu ardal)</translation>
    </message>
    <message>
        <source>Where the footage is</source>
        <translation>Ble mae’r ffilm</translation>
    </message>
    <message>
        <source>Who was in charge</source>
        <translation>Pwy oedd â gofal</translation>
    </message>
    <message>
        <source>Why force was used</source>
        <translation>Pam y defnyddiwyd grym</translation>
    </message>
    <message>
        <source>Write what happened.</source>
        <translation>Ysgrifennwch beth ddigwyddodd.</translation>
    </message>
    <message>
        <source>Write what was tried first, or why nothing could be.</source>
        <translation>Ysgrifennwch beth a geisiwyd gyntaf, neu pam na ellid ceisio dim.</translation>
    </message>
</context>
<context>
    <name>ReportIncidentForm</name>
    <message>
        <source>Choose what type of incident it is.</source>
        <translation>Dewiswch pa fath o ddigwyddiad ydyw.</translation>
    </message>
    <message>
        <source>Exact place, if it helps</source>
        <translation>Union le, os yw’n helpu</translation>
    </message>
    <message>
        <source>Report an incident</source>
        <translation>Adrodd digwyddiad</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Beth ddigwyddodd</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Pryd y digwyddodd</translation>
    </message>
    <message>
        <source>Where (cell, landing or area)</source>
        <translation>Ble (cell, landin neu ardal)</translation>
    </message>
    <message>
        <source>Write what happened.</source>
        <translation>Ysgrifennwch beth ddigwyddodd.</translation>
    </message>
</context>
<context>
    <name>RestrictForm</name>
    <message>
        <source>Anybody may then open the record without saying why.</source>
        <translation>Yna caiff unrhyw un agor y cofnod heb ddweud pam.</translation>
    </message>
    <message>
        <source>Ask to lift it</source>
        <translation>Gofyn am ei godi</translation>
    </message>
    <message>
        <source>Lift the restriction of a record</source>
        <translation>Codi cyfyngiad cofnod</translation>
    </message>
    <message>
        <source>Restrict a record</source>
        <translation>Cyfyngu cofnod</translation>
    </message>
    <message>
        <source>Restrict it</source>
        <translation>Ei gyfyngu</translation>
    </message>
    <message>
        <source>Whoever opens the record from now on must say why. It is written down.</source>
        <translation>Rhaid i bwy bynnag sy’n agor y cofnod o hyn ymlaen ddweud pam. Caiff hynny ei gofnodi.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Ysgrifennwch pam.</translation>
    </message>
</context>
<context>
    <name>ReviewAcctForm</name>
    <message>
        <source>At</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>Conversations a day from now on</source>
        <translation>Sgyrsiau’r dydd o hyn ymlaen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Penderfynwyd</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Adolygiad nesaf</translation>
    </message>
    <message>
        <source>Observations from now on</source>
        <translation>Arsylwadau o hyn ymlaen</translation>
    </message>
    <message>
        <source>Review the ACCT</source>
        <translation>Adolygu’r ACCT</translation>
    </message>
    <message>
        <source>Say when the next review is.</source>
        <translation>Dywedwch pryd mae’r adolygiad nesaf.</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Beth ddywedwyd</translation>
    </message>
    <message>
        <source>Who attended</source>
        <translation>Pwy oedd yn bresennol</translation>
    </message>
    <message>
        <source>Write what was said.</source>
        <translation>Ysgrifennwch beth ddywedwyd.</translation>
    </message>
    <message>
        <source>Write who was there.</source>
        <translation>Ysgrifennwch pwy oedd yno.</translation>
    </message>
</context>
<context>
    <name>ReviewAlertForm</name>
    <message>
        <source>Next review</source>
        <translation>Adolygiad nesaf</translation>
    </message>
    <message>
        <source>Review an alert</source>
        <translation>Adolygu rhybudd</translation>
    </message>
    <message>
        <source>What staff must know</source>
        <translation>Beth mae’n rhaid i staff ei wybod</translation>
    </message>
    <message>
        <source>{alert}, since {day}</source>
        <translation>{alert}, ers {day}</translation>
    </message>
</context>
<context>
    <name>ReviewApartForm</name>
    <message>
        <source>Authorised by</source>
        <translation>Awdurdodwyd gan</translation>
    </message>
    <message>
        <source>How far apart</source>
        <translation>Pa mor bell ar wahân</translation>
    </message>
    <message>
        <source>Kept apart from {name} since {day}</source>
        <translation>Cedwir ar wahân i {name} ers {day}</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Adolygiad nesaf</translation>
    </message>
    <message>
        <source>Review a non-association</source>
        <translation>Adolygu gorchymyn cadw ar wahân</translation>
    </message>
    <message>
        <source>What staff must know</source>
        <translation>Beth mae’n rhaid i staff ei wybod</translation>
    </message>
</context>
<context>
    <name>ReviewForm</name>
    <message>
        <source>Choose the outcome.</source>
        <translation>Dewiswch y canlyniad.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>Review a use of force</source>
        <translation>Adolygu defnydd o rym</translation>
    </message>
    <message>
        <source>What you looked at, and what you found</source>
        <translation>Yr hyn yr edrychoch arno, a’r hyn a ganfuoch</translation>
    </message>
    <message>
        <source>Write what you found.</source>
        <translation>Ysgrifennwch yr hyn a ganfuoch.</translation>
    </message>
</context>
<context>
    <name>ReviewIncentivesForm</name>
    <message>
        <source>Ask for it</source>
        <translation>Gofyn amdano</translation>
    </message>
    <message>
        <source>Choose a level.</source>
        <translation>Dewiswch lefel.</translation>
    </message>
    <message>
        <source>Level from now on</source>
        <translation>Lefel o hyn ymlaen</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Adolygiad nesaf</translation>
    </message>
    <message>
        <source>No level was given yet</source>
        <translation>Ni roddwyd lefel eto</translation>
    </message>
    <message>
        <source>Review incentives</source>
        <translation>Adolygu cymhellion</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Since then: {counts}</source>
        <translation>Ers hynny: {counts}</translation>
    </message>
    <message>
        <source>Targets reached.</source>
        <translation>Cyrhaeddwyd y targedau.</translation>
    </message>
    <message>
        <source>Warned; targets set.</source>
        <translation>Rhybuddiwyd; gosodwyd targedau.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Works well.</source>
        <translation>Yn gweithio’n dda.</translation>
    </message>
    <message>
        <source>Write why, so that the person can be told.</source>
        <translation>Ysgrifennwch pam, er mwyn gallu dweud wrth y person.</translation>
    </message>
    <message>
        <source>{level} since {day}</source>
        <translation>{level} ers {day}</translation>
    </message>
</context>
<context>
    <name>RollCounts</name>
    <message numerus="yes">
        <source>%n too few</source>
        <translation>
            <numerusform>%n yn rhy ychydig</numerusform>
            <numerusform>%n yn rhy ychydig</numerusform>
            <numerusform>%n yn rhy ychydig</numerusform>
            <numerusform>%n yn rhy ychydig</numerusform>
            <numerusform>%n yn rhy ychydig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n yn ormod</numerusform>
            <numerusform>%n yn ormod</numerusform>
            <numerusform>%n yn ormod</numerusform>
            <numerusform>%n yn ormod</numerusform>
            <numerusform>%n yn ormod</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RollHistory</name>
    <message>
        <source>Elsewhere: {who}</source>
        <translation>Mewn lle arall: {who}</translation>
    </message>
    <message>
        <source>Found: {words}</source>
        <translation>Canfuwyd: {words}</translation>
    </message>
    <message>
        <source>No roll check of this wing is on this terminal.</source>
        <translation>Nid oes gwiriad rôl o’r adain hon ar y derfynell hon.</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Heb ei anfon eto</translation>
    </message>
    <message>
        <source>Roll checks of this wing</source>
        <translation>Gwiriadau rôl yr adain hon</translation>
    </message>
    <message>
        <source>Sign as well</source>
        <translation>Llofnodi hefyd</translation>
    </message>
    <message>
        <source>The second signature, by somebody who did not count</source>
        <translation>Yr ail lofnod, gan rywun na fu’n cyfrif</translation>
    </message>
    <message>
        <source>{landing}: expected {expected}, counted {counted}, {result}</source>
        <translation>{landing}: disgwylir {expected}, cyfrif {counted}, {result}</translation>
    </message>
</context>
<context>
    <name>RollPlot</name>
    <message>
        <source>Roll over the last {count} checks, {differing} of which did not agree</source>
        <translation>Y rôl dros y {count} gwiriad diwethaf, {differing} ohonynt heb gytuno</translation>
    </message>
</context>
<context>
    <name>RollScreen</name>
    <message>
        <source>ACCT night</source>
        <translation>Nos ACCT</translation>
    </message>
    <message>
        <source>All ACCTs through the night (Ctrl+Shift+O)</source>
        <translation>Pob ACCT drwy’r nos (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>Ctrl+Enter signs</source>
        <translation>Mae Ctrl+Enter yn llofnodi</translation>
    </message>
    <message>
        <source>It does not agree. What was found?</source>
        <translation>Nid yw’n cytuno. Beth a ganfuwyd?</translation>
    </message>
    <message>
        <source>Its record is fetched from the centre as soon as that can be reached.</source>
        <translation>Caiff ei chofnod ei nôl o’r ganolfan cyn gynted ag y gellir ei chyrraedd.</translation>
    </message>
    <message>
        <source>No wing on this terminal yet</source>
        <translation>Dim adain ar y derfynell hon eto</translation>
    </message>
    <message>
        <source>Reading the roll</source>
        <translation>Yn darllen y rôl</translation>
    </message>
    <message>
        <source>Roll check</source>
        <translation>Gwiriad rôl</translation>
    </message>
    <message>
        <source>Sign the roll check</source>
        <translation>Llofnodi’r gwiriad rôl</translation>
    </message>
    <message>
        <source>Signed. Saved on this terminal {time}.</source>
        <translation>Llofnodwyd. Cadwyd ar y derfynell hon {time}.</translation>
    </message>
    <message>
        <source>This is the signature of {name}. Somebody else signs as well.</source>
        <translation>Dyma lofnod {name}. Mae rhywun arall yn llofnodi hefyd.</translation>
    </message>
    <message>
        <source>Wing</source>
        <translation>Adain</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>cytuno</translation>
    </message>
    <message>
        <source>does not agree</source>
        <translation>nid yw’n cytuno</translation>
    </message>
    <message>
        <source>{count} counted</source>
        <translation>cyfrif {count}</translation>
    </message>
    <message>
        <source>{count} expected</source>
        <translation>disgwylir {count}</translation>
    </message>
</context>
<context>
    <name>SealForm</name>
    <message>
        <source>Change the seal</source>
        <translation>Newid y sêl</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Dewiswch un o’r rhestr.</translation>
    </message>
    <message>
        <source>Comment (may be left empty)</source>
        <translation>Sylw (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Type the number of the new seal.</source>
        <translation>Teipiwch rif y sêl newydd.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
</context>
<context>
    <name>SealingForm</name>
    <message>
        <source>Seal number</source>
        <translation>Rhif sêl</translation>
    </message>
    <message>
        <source>Second person (signs later)</source>
        <translation>Ail berson (yn llofnodi’n ddiweddarach)</translation>
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
    <name>SendOutForm</name>
    <message>
        <source>A licence says when they are due back.</source>
        <translation>Mae trwydded yn dweud pryd y maent i fod yn ôl.</translation>
    </message>
    <message>
        <source>Choose the reason.</source>
        <translation>Dewiswch y rheswm.</translation>
    </message>
    <message>
        <source>Choose where they go.</source>
        <translation>Dewiswch i ble maen nhw’n mynd.</translation>
    </message>
    <message>
        <source>Comment (may be left empty)</source>
        <translation>Sylw (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Conditions: licence, restraints, watch</source>
        <translation>Amodau: trwydded, ataliadau, gwylio</translation>
    </message>
    <message>
        <source>Due back (empty if nobody knows)</source>
        <translation>I fod yn ôl (gwag os na ŵyr neb)</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>Hebryngwyr</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Send out</source>
        <translation>Anfon allan</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>I ble</translation>
    </message>
    <message>
        <source>Which court, hospital or place</source>
        <translation>Pa lys, ysbyty neu le</translation>
    </message>
    <message>
        <source>Who goes along or keeps watch</source>
        <translation>Pwy sy’n mynd gyda hwy neu’n gwylio</translation>
    </message>
    <message>
        <source>Write the conditions of the licence.</source>
        <translation>Nodwch amodau’r drwydded.</translation>
    </message>
    <message>
        <source>Write where they go, such as Leeds Crown Court.</source>
        <translation>Ysgrifennwch i ble maen nhw’n mynd, megis Llys y Goron Leeds.</translation>
    </message>
</context>
<context>
    <name>SentenceTab</name>
    <message>
        <source>Away</source>
        <translation>I ffwrdd</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Archeb</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categori</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>Llys</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Key dates</source>
        <translation>Dyddiadau allweddol</translation>
    </message>
    <message>
        <source>Key dates: the centre has set none yet</source>
        <translation>Dyddiadau allweddol: nid yw’r ganolfan wedi pennu rhai eto</translation>
    </message>
    <message>
        <source>Legal status</source>
        <translation>Statws cyfreithiol</translation>
    </message>
    <message>
        <source>Next in court</source>
        <translation>Nesaf yn y llys</translation>
    </message>
    <message>
        <source>Offences</source>
        <translation>Troseddau</translation>
    </message>
    <message>
        <source>Prison</source>
        <translation>Carchar</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Llofnodwyd</translation>
    </message>
    <message>
        <source>The centre works these out. Ask the offender management unit about them.</source>
        <translation>Y ganolfan sy’n cyfrifo’r rhain. Gofynnwch i’r uned rheoli troseddwyr amdanynt.</translation>
    </message>
    <message>
        <source>Times in custody</source>
        <translation>Cyfnodau yn y ddalfa</translation>
    </message>
    <message>
        <source>Times in custody: none on this terminal</source>
        <translation>Cyfnodau yn y ddalfa: dim ar y derfynell hon</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hyd</translation>
    </message>
    <message>
        <source>Warrant</source>
        <translation>Gwarant</translation>
    </message>
    <message>
        <source>Warrants</source>
        <translation>Gwarantau</translation>
    </message>
    <message>
        <source>Warrants: none is written down on this terminal</source>
        <translation>Gwarantau: nid oes un wedi’i nodi ar y derfynell hon</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>heb ei bennu</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nawr</translation>
    </message>
</context>
<context>
    <name>SeparateForm</name>
    <message>
        <source>Ask to separate</source>
        <translation>Gofyn am wahanu</translation>
    </message>
    <message>
        <source>Separate</source>
        <translation>Gwahanu</translation>
    </message>
    <message>
        <source>Separate two records</source>
        <translation>Gwahanu dau gofnod</translation>
    </message>
    <message>
        <source>Why they are two people</source>
        <translation>Pam mai dau berson ydynt</translation>
    </message>
    <message>
        <source>Write how it is known that they are two people.</source>
        <translation>Ysgrifennwch sut y gwyddys mai dau berson ydynt.</translation>
    </message>
    <message>
        <source>{other} becomes a record of its own again, with all that was written about it. What was written since they were merged stays with {name}.</source>
        <translation>Daw {other} yn gofnod ar ei ben ei hun eto, gyda phopeth a ysgrifennwyd amdano. Mae’r hyn a ysgrifennwyd ers eu cyfuno yn aros gyda {name}.</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>Choose one, by its key or with the space bar.</source>
        <translation>Dewiswch un, â’i fysell neu â’r bylchwr.</translation>
    </message>
    <message>
        <source>It could not be saved. What you typed is kept.</source>
        <translation>Ni ellid ei gadw. Cedwir yr hyn a deipioch.</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Agor {name}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Reason (may be left empty)</source>
        <translation>Rheswm (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Saved on this terminal {time}. It waits for a supervising officer.</source>
        <translation>Wedi’i gadw ar y derfynell hon {time}. Mae’n aros am uwch swyddog.</translation>
    </message>
    <message>
        <source>Settled. Saved on this terminal {time}</source>
        <translation>Wedi’i setlo. Cadwyd ar y derfynell hon {time}</translation>
    </message>
    <message>
        <source>Write why it is right all the same.</source>
        <translation>Ysgrifennwch pam mae’n gywir er hynny.</translation>
    </message>
    <message>
        <source>Write why. Who looks later must be able to follow it.</source>
        <translation>Ysgrifennwch pam. Rhaid i bwy bynnag sy’n edrych wedyn allu ei ddilyn.</translation>
    </message>
</context>
<context>
    <name>ShiftScreen</name>
    <message numerus="yes">
        <source>%n about safety</source>
        <translation>
            <numerusform>dim ynghylch diogelwch</numerusform>
            <numerusform>%n ynghylch diogelwch</numerusform>
            <numerusform>%n ynghylch diogelwch</numerusform>
            <numerusform>%n ynghylch diogelwch</numerusform>
            <numerusform>%n ynghylch diogelwch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on other wings</source>
        <translation>
            <numerusform>dim ar adenydd eraill</numerusform>
            <numerusform>%n ar adenydd eraill</numerusform>
            <numerusform>%n ar adenydd eraill</numerusform>
            <numerusform>%n ar adenydd eraill</numerusform>
            <numerusform>%n ar adenydd eraill</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do</source>
        <translation>
            <numerusform>dim i&apos;w wneud</numerusform>
            <numerusform>%n peth i&apos;w wneud</numerusform>
            <numerusform>%n beth i&apos;w gwneud</numerusform>
            <numerusform>%n pheth i&apos;w gwneud</numerusform>
            <numerusform>%n peth i&apos;w gwneud</numerusform>
        </translation>
    </message>
    <message>
        <source>ACCT night</source>
        <translation>Nos ACCT</translation>
    </message>
    <message>
        <source>All ACCTs through the night (Ctrl+Shift+O)</source>
        <translation>Pob ACCT drwy’r nos (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>Enter opens it</source>
        <translation>Mae Enter yn ei agor</translation>
    </message>
    <message>
        <source>My shift</source>
        <translation>Fy sifft</translation>
    </message>
    <message>
        <source>Needs you now</source>
        <translation>Mae angen chi nawr</translation>
    </message>
    <message>
        <source>Nothing is to be settled here, and no review is due in the next three days.</source>
        <translation>Does dim i&apos;w setlo yma, a does dim adolygiad i&apos;w gynnal yn y tridiau nesaf.</translation>
    </message>
    <message>
        <source>Nothing needs you now</source>
        <translation>Does dim angen chi nawr</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Reading what needs you</source>
        <translation>Yn darllen beth sydd eich angen</translation>
    </message>
    <message>
        <source>What needs you now</source>
        <translation>Beth sydd eich angen nawr</translation>
    </message>
    <message>
        <source>Wing board</source>
        <translation>Bwrdd yr adain</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Checking</source>
        <translation>Yn gwirio</translation>
    </message>
    <message>
        <source>Last used by {name}, {time}</source>
        <translation>Defnyddiwyd ddiwethaf gan {name}, {time}</translation>
    </message>
    <message>
        <source>Once the centre can be reached, you can sign in here as always.</source>
        <translation>Unwaith y gellir cyrraedd y ganolfan, gallwch fewngofnodi yma fel arfer.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Cyfrinair</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Mewngofnodi</translation>
    </message>
    <message>
        <source>Sign in to Wingbook</source>
        <translation>Mewngofnodi i Wingbook</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>Rhif staff</translation>
    </message>
    <message>
        <source>Terminal {terminal}, {prison}</source>
        <translation>Terfynell {terminal}, {prison}</translation>
    </message>
    <message>
        <source>The centre can be reached.</source>
        <translation>Gellir cyrraedd y ganolfan.</translation>
    </message>
    <message>
        <source>The centre cannot be reached since {time}. If you have signed in on this terminal before, you can sign in and work as usual; what you write is kept here and sent later.</source>
        <translation>Ni ellir cyrraedd y ganolfan ers {time}. Os ydych wedi mewngofnodi ar y derfynell hon o’r blaen, gallwch fewngofnodi a gweithio fel arfer; cedwir yr hyn a ysgrifennwch yma a’i anfon wedyn.</translation>
    </message>
    <message>
        <source>The centre cannot be reached.</source>
        <translation>Ni ellir cyrraedd y ganolfan.</translation>
    </message>
    <message>
        <source>This terminal is locked</source>
        <translation>Mae’r derfynell hon wedi’i chloi</translation>
    </message>
    <message>
        <source>Type your staff number and your password.</source>
        <translation>Teipiwch eich rhif staff a’ch cyfrinair.</translation>
    </message>
    <message>
        <source>Without the centre this terminal locks {time}.</source>
        <translation>Heb y ganolfan bydd y derfynell hon yn cloi {time}.</translation>
    </message>
</context>
<context>
    <name>SingleSignOnPart</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Go on in the browser. This terminal waits for you.</source>
        <translation>Ewch ymlaen yn y porwr. Mae’r derfynell hon yn aros amdanoch.</translation>
    </message>
    <message>
        <source>Sign in with single sign-on</source>
        <translation>Mewngofnodi gyda mewngofnodi sengl</translation>
    </message>
    <message>
        <source>Without the centre you need your password.</source>
        <translation>Heb y ganolfan mae angen eich cyfrinair arnoch.</translation>
    </message>
    <message>
        <source>You can close this page and go back to Wingbook.</source>
        <translation>Gallwch gau’r dudalen hon a mynd yn ôl i Wingbook.</translation>
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
    <name>StatementForm</name>
    <message>
        <source>Add to your statement</source>
        <translation>Ychwanegu at eich datganiad</translation>
    </message>
    <message>
        <source>Once it is submitted nobody changes it, you included. What you remember later, you add. You, supervising officers and security read it.</source>
        <translation>Unwaith y caiff ei gyflwyno nid oes neb yn ei newid, gan eich cynnwys chi. Yr hyn a gofiwch yn ddiweddarach, byddwch yn ei ychwanegu. Chi, swyddogion goruchwylio a diogelwch sy’n ei ddarllen.</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Cyflwyno</translation>
    </message>
    <message>
        <source>What you saw, did and why, in your own words</source>
        <translation>Yr hyn a welsoch, a wnaethoch a pham, yn eich geiriau eich hun</translation>
    </message>
    <message>
        <source>What you stated before</source>
        <translation>Yr hyn a ddatganasoch o’r blaen</translation>
    </message>
    <message>
        <source>Write your statement.</source>
        <translation>Ysgrifennwch eich datganiad.</translation>
    </message>
    <message>
        <source>Your statement</source>
        <translation>Eich datganiad</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n entry(ies) waiting on this terminal</source>
        <translation>
            <numerusform>dim cofnod yn aros ar y derfynell hon</numerusform>
            <numerusform>%n cofnod yn aros ar y derfynell hon</numerusform>
            <numerusform>%n o gofnodion yn aros ar y derfynell hon</numerusform>
            <numerusform>%n o gofnodion yn aros ar y derfynell hon</numerusform>
            <numerusform>%n o gofnodion yn aros ar y derfynell hon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) being sent</source>
        <translation>
            <numerusform>%n ffotograff yn cael ei anfon</numerusform>
            <numerusform>%n ffotograff yn cael ei anfon</numerusform>
            <numerusform>%n ffotograff yn cael eu hanfon</numerusform>
            <numerusform>%n ffotograff yn cael eu hanfon</numerusform>
            <numerusform>%n ffotograff yn cael eu hanfon</numerusform>
        </translation>
    </message>
    <message>
        <source>ACCT alarm: wing {code}</source>
        <translation>Larwm ACCT: adain {code}</translation>
    </message>
    <message>
        <source>Centre not reachable</source>
        <translation>Ni ellir cyrraedd y ganolfan</translation>
    </message>
    <message>
        <source>Centre not reachable since {time}</source>
        <translation>Ni ellir cyrraedd y ganolfan ers {time}</translation>
    </message>
    <message>
        <source>Centre reachable</source>
        <translation>Gellir cyrraedd y ganolfan</translation>
    </message>
    <message>
        <source>Everything sent</source>
        <translation>Popeth wedi’i anfon</translation>
    </message>
    <message>
        <source>Record as of {time}, {ago}</source>
        <translation>Cofnod fel yr oedd {time}, {ago}</translation>
    </message>
    <message>
        <source>State of this terminal</source>
        <translation>Cyflwr y derfynell hon</translation>
    </message>
    <message>
        <source>The centre has not been tried yet</source>
        <translation>Ni roddwyd cynnig ar y ganolfan eto</translation>
    </message>
    <message>
        <source>The record has not arrived yet</source>
        <translation>Nid yw’r cofnod wedi cyrraedd eto</translation>
    </message>
</context>
<context>
    <name>StatusForm</name>
    <message>
        <source>Choose how far it has come.</source>
        <translation>Dewiswch pa mor bell y mae wedi dod.</translation>
    </message>
    <message>
        <source>It is now</source>
        <translation>Mae nawr</translation>
    </message>
    <message>
        <source>It was reported before as</source>
        <translation>Fe’i hadroddwyd o’r blaen fel</translation>
    </message>
    <message>
        <source>Status of an incident</source>
        <translation>Statws digwyddiad</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Ysgrifennwch pam.</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Before lock-up</source>
        <translation>Cyn cloi</translation>
    </message>
    <message>
        <source>Can wait</source>
        <translation>Gall aros</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Cam</translation>
    </message>
    <message>
        <source>What is left, and prints</source>
        <translation>Beth sydd ar ôl, ac argraffu</translation>
    </message>
    <message>
        <source>done</source>
        <translation>wedi’i wneud</translation>
    </message>
    <message>
        <source>nothing to write down</source>
        <translation>dim i’w nodi</translation>
    </message>
    <message>
        <source>still to do</source>
        <translation>eto i’w wneud</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>A newer version, {version}, is ready. IT installs it.</source>
        <translation>Mae fersiwn newydd, {version}, yn barod. TG sy’n ei gosod.</translation>
    </message>
    <message>
        <source>Developer’s terminal: the key is in a file and protects nothing.</source>
        <translation>Terfynell datblygwr: mae’r allwedd mewn ffeil ac nid yw’n diogelu dim.</translation>
    </message>
</context>
<context>
    <name>SwapForm</name>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Choose the other person.</source>
        <translation>Dewiswch y person arall.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Name, number or cell</source>
        <translation>Enw, rhif neu gell</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Cyfnewid</translation>
    </message>
    <message>
        <source>Swap anyway</source>
        <translation>Cyfnewid er hynny</translation>
    </message>
    <message>
        <source>Swap cells</source>
        <translation>Cyfnewid celloedd</translation>
    </message>
    <message>
        <source>The other person</source>
        <translation>Y person arall</translation>
    </message>
    <message>
        <source>They have no cell, so there is nothing to swap.</source>
        <translation>Nid oes ganddyn nhw gell, felly does dim i’w gyfnewid.</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Rhybuddion</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Gyda phwy</translation>
    </message>
</context>
<context>
    <name>TakeForm</name>
    <message>
        <source>About what</source>
        <translation>Ynghylch beth</translation>
    </message>
    <message>
        <source>About what (one key)</source>
        <translation>Ynghylch beth (un fysell)</translation>
    </message>
    <message>
        <source>Cell, number or name</source>
        <translation>Cell, rhif neu enw</translation>
    </message>
    <message>
        <source>Choose who asks: type a cell, a number or a name.</source>
        <translation>Dewiswch pwy sy’n gofyn: teipiwch gell, rhif neu enw.</translation>
    </message>
    <message>
        <source>Enter keeps it; Shift+Enter begins a new line</source>
        <translation>Mae Enter yn ei gadw; mae Shift+Enter yn dechrau llinell newydd</translation>
    </message>
    <message>
        <source>Keep, and take the next</source>
        <translation>Cadw, a chymryd y nesaf</translation>
    </message>
    <message>
        <source>Take applications</source>
        <translation>Cymryd ceisiadau</translation>
    </message>
    <message>
        <source>What is asked (Enter keeps it)</source>
        <translation>Beth sy’n cael ei ofyn (mae Enter yn ei gadw)</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Pwy sy’n gofyn</translation>
    </message>
    <message>
        <source>Write what is asked.</source>
        <translation>Ysgrifennwch beth sy’n cael ei ofyn.</translation>
    </message>
</context>
<context>
    <name>TakeInForm</name>
    <message>
        <source>A new container: {kind}</source>
        <translation>Cynhwysydd newydd: {kind}</translation>
    </message>
    <message>
        <source>Choose where it goes.</source>
        <translation>Dewiswch i ble mae’n mynd.</translation>
    </message>
    <message>
        <source>How many, what; then after commas the colour or make, and what it is worth: 2 T-shirts, white, £8.50</source>
        <translation>Faint, beth; yna ar ôl coma y lliw neu’r gwneuthuriad, a’i werth: 2 grys T, gwyn, £8.50</translation>
    </message>
    <message>
        <source>In possession</source>
        <translation>Yn ei feddiant</translation>
    </message>
    <message>
        <source>Take property in</source>
        <translation>Derbyn eiddo</translation>
    </message>
    <message>
        <source>What it is, a line for each</source>
        <translation>Beth ydyw, llinell ar gyfer pob un</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>I ble mae’n mynd</translation>
    </message>
    <message>
        <source>Where the container is put</source>
        <translation>Ble rhoddir y cynhwysydd</translation>
    </message>
    <message>
        <source>Write what it is, a line for each thing.</source>
        <translation>Ysgrifennwch beth ydyw, llinell ar gyfer pob peth.</translation>
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
    <name>ToldCard</name>
    <message>
        <source>All answers</source>
        <translation>Pob ateb</translation>
    </message>
    <message>
        <source>Asked {time} by {name}.</source>
        <translation>Gofynnwyd {time} gan {name}.</translation>
    </message>
    <message>
        <source>No question was answered with yes. Asked {time} by {name}.</source>
        <translation>Nid atebwyd yr un cwestiwn ag ‘ie’. Gofynnwyd {time} gan {name}.</translation>
    </message>
    <message>
        <source>Nobody has asked about risk and health yet.</source>
        <translation>Nid oes neb wedi gofyn am risg ac iechyd eto.</translation>
    </message>
    <message>
        <source>Told at reception</source>
        <translation>Dywedwyd yn y dderbynfa</translation>
    </message>
    <message>
        <source>{question} {answer}</source>
        <translation>{question} {answer}</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>By activity</source>
        <translation>Fesul gweithgaredd</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Mynd</translation>
    </message>
    <message>
        <source>Ill</source>
        <translation>Sâl</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ar ôl</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Arall</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Â thâl</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Tâl</translation>
    </message>
    <message>
        <source>Ref.</source>
        <translation>Gwrth.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesiwn</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiynau</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Yno</translation>
    </message>
    <message>
        <source>This session, by activity</source>
        <translation>Y sesiwn hon, fesul gweithgaredd</translation>
    </message>
    <message>
        <source>This week’s pay, by activity</source>
        <translation>Tâl yr wythnos hon, fesul gweithgaredd</translation>
    </message>
    <message>
        <source>This week’s pay, by person</source>
        <translation>Tâl yr wythnos hon, fesul person</translation>
    </message>
    <message>
        <source>Week’s pay</source>
        <translation>Tâl wythnos</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>Beth yw’r cyfanswm</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>Pwy neu beth</translation>
    </message>
</context>
<context>
    <name>TransferForm</name>
    <message>
        <source>Choose the prison.</source>
        <translation>Dewiswch y carchar.</translation>
    </message>
    <message>
        <source>Choose the reason.</source>
        <translation>Dewiswch y rheswm.</translation>
    </message>
    <message>
        <source>Comment (may be left empty)</source>
        <translation>Sylw (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>Hebryngwyr</translation>
    </message>
    <message>
        <source>Held against transfer: {codes}</source>
        <translation>Wedi’i atal rhag trosglwyddo: {codes}</translation>
    </message>
    <message>
        <source>Left for another prison</source>
        <translation>Gadawodd am garchar arall</translation>
    </message>
    <message>
        <source>Property on the van</source>
        <translation>Eiddo ar y fan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>They have left</source>
        <translation>Maent wedi gadael</translation>
    </message>
    <message>
        <source>They leave all the same</source>
        <translation>Maent yn gadael er hynny</translation>
    </message>
    <message>
        <source>To which prison</source>
        <translation>I ba garchar</translation>
    </message>
    <message>
        <source>Van, crew or call sign (may be left empty)</source>
        <translation>Fan, criw neu arwydd galw (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>When the van left</source>
        <translation>Pryd y gadawodd y fan</translation>
    </message>
</context>
<context>
    <name>UnfinishedList</name>
    <message>
        <source>At</source>
        <translation>Wrthi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Others not finished</source>
        <translation>Eraill heb eu gorffen</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>neb</numerusform>
            <numerusform>%n person</numerusform>
            <numerusform>%n berson</numerusform>
            <numerusform>%n pherson</numerusform>
            <numerusform>%n pherson</numerusform>
        </translation>
    </message>
    <message>
        <source>A attended  ·  R refused  ·  I ill  ·  N not required  ·  E elsewhere  ·  U takes it back  ·  L chooses the landing  ·  Enter opens the record</source>
        <translation>A mynychodd  ·  R gwrthododd  ·  I sâl  ·  N dim angen  ·  E rywle arall  ·  U ei dynnu’n ôl  ·  L dewis y landin  ·  Enter agor y cofnod</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Presenoldeb</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Pawb</translation>
    </message>
    <message>
        <source>Everybody left attended</source>
        <translation>Mynychodd pawb sydd ar ôl</translation>
    </message>
    <message>
        <source>Everybody who goes somewhere in this session is marked.</source>
        <translation>Mae pawb sy’n mynd i rywle yn y sesiwn hon wedi’u nodi.</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Yn mynd i</translation>
    </message>
    <message>
        <source>Must be known</source>
        <translation>Rhaid gwybod</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Nobody has a cell here</source>
        <translation>Does gan neb gell yma</translation>
    </message>
    <message>
        <source>Nobody is left</source>
        <translation>Does neb ar ôl</translation>
    </message>
    <message>
        <source>Once somebody is in a cell, they stand on the list.</source>
        <translation>Unwaith y bydd rhywun mewn cell, byddant ar y rhestr.</translation>
    </message>
    <message>
        <source>Reading the unlock list</source>
        <translation>Yn darllen y rhestr ddatgloi</translation>
    </message>
    <message>
        <source>Refused {what} ({session}): {reason}</source>
        <translation>Gwrthododd {what} ({session}): {reason}</translation>
    </message>
    <message>
        <source>Refused: {names}. W writes a negative note.</source>
        <translation>Gwrthododd: {names}. Mae W yn ysgrifennu nodyn negyddol.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesiwn</translation>
    </message>
    <message>
        <source>Shift+A marks all who are not marked yet, and are in</source>
        <translation>Mae Shift+A yn nodi pawb nad ydynt wedi’u nodi eto, ac sydd i mewn</translation>
    </message>
    <message>
        <source>Still to mark</source>
        <translation>Eto i’w nodi</translation>
    </message>
    <message>
        <source>There is nothing to mark here.</source>
        <translation>Does dim i’w nodi yma.</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Cyfansymiau</translation>
    </message>
    <message>
        <source>Unlock list</source>
        <translation>Rhestr ddatgloi</translation>
    </message>
    <message>
        <source>What the list comes to, and the list again</source>
        <translation>Cyfanswm y rhestr, a’r rhestr eto</translation>
    </message>
    <message>
        <source>Who goes somewhere</source>
        <translation>Pwy sy’n mynd i rywle</translation>
    </message>
    <message>
        <source>Who goes where</source>
        <translation>Pwy sy’n mynd i ble</translation>
    </message>
    <message>
        <source>Whom to show</source>
        <translation>Pwy i’w dangos</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>Ysgrifennu’r nodyn</translation>
    </message>
    <message>
        <source>{marked}. Saved on this terminal {time}.</source>
        <translation>{marked}. Cadwyd ar y derfynell hon {time}.</translation>
    </message>
    <message>
        <source>{outcome}, {who}: why?</source>
        <translation>{outcome}, {who}: pam?</translation>
    </message>
</context>
<context>
    <name>VisitOutcomeForm</name>
    <message>
        <source>Choose one from the list.</source>
        <translation>Dewiswch un o’r rhestr.</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Beth ddaeth ohono</translation>
    </message>
    <message>
        <source>What came of the visit</source>
        <translation>Beth ddaeth o’r ymweliad</translation>
    </message>
    <message>
        <source>Why, or what was seen</source>
        <translation>Pam, neu beth a welwyd</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Ysgrifennwch pam.</translation>
    </message>
    <message>
        <source>{name} must not come: {reason}</source>
        <translation>Ni chaiff {name} ddod: {reason}</translation>
    </message>
    <message>
        <source>{when}, {who}</source>
        <translation>{when}, {who}</translation>
    </message>
</context>
<context>
    <name>VisitsSection</name>
    <message>
        <source>Book a visit</source>
        <translation>Archebu ymweliad</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>NO CONTACT</source>
        <translation>DIM CYSWLLT</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Ymweliadau</translation>
    </message>
    <message>
        <source>Visits: none booked</source>
        <translation>Ymweliadau: dim wedi’i archebu</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Beth ddaeth ohono</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>Pwy sy’n dod</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>heb ei anfon eto</translation>
    </message>
</context>
<context>
    <name>WaitingScreen</name>
    <message numerus="yes">
        <source>%n entry(ies), {size}</source>
        <translation>
            <numerusform>dim cofnodion, {size}</numerusform>
            <numerusform>%n cofnod, {size}</numerusform>
            <numerusform>%n gofnod, {size}</numerusform>
            <numerusform>%n chofnod, {size}</numerusform>
            <numerusform>%n o gofnodion, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) being sent</source>
        <translation>
            <numerusform>%n ffotograff yn cael ei anfon</numerusform>
            <numerusform>%n ffotograff yn cael ei anfon</numerusform>
            <numerusform>%n ffotograff yn cael eu hanfon</numerusform>
            <numerusform>%n ffotograff yn cael eu hanfon</numerusform>
            <numerusform>%n ffotograff yn cael eu hanfon</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry by hand…</source>
        <translation>Cludo â llaw…</translation>
    </message>
    <message>
        <source>Entry {n}</source>
        <translation>Cofnod {n}</translation>
    </message>
    <message>
        <source>Every entry is sent. Pictures go to the centre after everything else.</source>
        <translation>Mae pob cofnod wedi’i anfon. Mae lluniau’n mynd i’r ganolfan ar ôl popeth arall.</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Mae popeth wedi’i anfon</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Nid anfonwyd dim eto</translation>
    </message>
    <message>
        <source>Reading what waits</source>
        <translation>Yn darllen yr hyn sy’n aros</translation>
    </message>
    <message>
        <source>Sent lately</source>
        <translation>Anfonwyd yn ddiweddar</translation>
    </message>
    <message>
        <source>The centre has answered for every entry made on this terminal.</source>
        <translation>Mae’r ganolfan wedi ateb am bob cofnod a wnaed ar y derfynell hon.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Rhoi cynnig nawr</translation>
    </message>
    <message>
        <source>Trying the centre</source>
        <translation>Yn rhoi cynnig ar y ganolfan</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Yn aros i’w anfon</translation>
    </message>
    <message>
        <source>What this terminal sends is told here, with what became of it.</source>
        <translation>Dangosir yma’r hyn y mae’r derfynell hon yn ei anfon, a beth a ddigwyddodd iddo.</translation>
    </message>
    <message>
        <source>What waits to be sent</source>
        <translation>Yr hyn sy’n aros i’w anfon</translation>
    </message>
    <message>
        <source>What was sent lately</source>
        <translation>Yr hyn a anfonwyd yn ddiweddar</translation>
    </message>
    <message>
        <source>Writes what waits to a file, to be taken to the centre while the link is down</source>
        <translation>Yn ysgrifennu’r hyn sy’n aros i ffeil, i’w chludo i’r ganolfan tra bo’r cyswllt i lawr</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>heb ei gynnig eto</translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>heb ei gynnig eto</numerusform>
            <numerusform>cynigiwyd %n waith</numerusform>
            <numerusform>cynigiwyd %n waith</numerusform>
            <numerusform>cynigiwyd %n gwaith</numerusform>
            <numerusform>cynigiwyd %n gwaith</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarrantForm</name>
    <message>
        <source>Write down a warrant</source>
        <translation>Nodi gwarant</translation>
    </message>
</context>
<context>
    <name>WhoField</name>
    <message>
        <source>Known; the record comes when connected</source>
        <translation>Yn hysbys; daw’r cofnod pan fydd cysylltiad</translation>
    </message>
    <message>
        <source>Nobody we know</source>
        <translation>Neb yr ydym yn ei adnabod</translation>
    </message>
    <message>
        <source>Nobody whose record is known here</source>
        <translation>Neb y mae ei gofnod yn hysbys yma</translation>
    </message>
    <message>
        <source>Say who it is…</source>
        <translation>Dweud pwy ydyw…</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Rhywun arall…</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Pwy ydyw?</translation>
    </message>
</context>
<context>
    <name>WingChoice</name>
    <message>
        <source>The whole prison</source>
        <translation>Y carchar cyfan</translation>
    </message>
    <message>
        <source>Which wing</source>
        <translation>Pa adain</translation>
    </message>
</context>
<context>
    <name>WingField</name>
    <message>
        <source>The whole prison</source>
        <translation>Y carchar cyfan</translation>
    </message>
</context>
<context>
    <name>WingPicture</name>
    <message>
        <source>Roll {roll} of {capacity}</source>
        <translation>Rôl {roll} o {capacity}</translation>
    </message>
</context>
<context>
    <name>WithdrawPhotographForm</name>
    <message>
        <source>Taken {when} by {name}. If there is one before it, that is shown again.</source>
        <translation>Tynnwyd {when} gan {name}. Os oes un o’i flaen, dangosir hwnnw eto.</translation>
    </message>
    <message>
        <source>Why it is withdrawn</source>
        <translation>Pam y mae’n cael ei dynnu’n ôl</translation>
    </message>
    <message>
        <source>Withdraw a photograph</source>
        <translation>Tynnu ffotograff yn ôl</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Ei dynnu’n ôl</translation>
    </message>
    <message>
        <source>Write why the photograph is withdrawn.</source>
        <translation>Ysgrifennwch pam y mae’r ffotograff yn cael ei dynnu’n ôl.</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Choose somebody first.</source>
        <translation>Dewiswch rywun yn gyntaf.</translation>
    </message>
    <message>
        <source>Nobody on an ACCT is due.</source>
        <translation>Nid oes neb ar ACCT i’w weld nawr.</translation>
    </message>
    <message>
        <source>Received by the centre {time}. Everything is sent.</source>
        <translation>Derbyniwyd gan y ganolfan {time}. Mae popeth wedi’i anfon.</translation>
    </message>
</context>
<context>
    <name>_AboutForm</name>
    <message>
        <source>What is asked</source>
        <translation>Beth sy’n cael ei ofyn</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>erbyn {day}</translation>
    </message>
</context>
<context>
    <name>_AwardRow</name>
    <message>
        <source>Award</source>
        <translation>Dyfarniad</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Diwrnodau</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Y cant</translation>
    </message>
    <message>
        <source>Suspended until</source>
        <translation>Wedi’i ohirio tan</translation>
    </message>
    <message>
        <source>Which ones</source>
        <translation>Pa rai</translation>
    </message>
    <message>
        <source>{what}, award {number}</source>
        <translation>{what}, dyfarniad {number}</translation>
    </message>
</context>
<context>
    <name>_Away</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>heddiw</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>eleni</numerusform>
            <numerusform>%n flwyddyn yn ôl</numerusform>
            <numerusform>%n blynedd yn ôl</numerusform>
            <numerusform>%n blynedd yn ôl</numerusform>
            <numerusform>%n blynedd yn ôl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>heddiw</numerusform>
            <numerusform>ymhen %n diwrnod</numerusform>
            <numerusform>ymhen %n diwrnod</numerusform>
            <numerusform>ymhen %n diwrnod</numerusform>
            <numerusform>ymhen %n diwrnod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>eleni</numerusform>
            <numerusform>ymhen %n flwyddyn</numerusform>
            <numerusform>ymhen %n blynedd</numerusform>
            <numerusform>ymhen %n blynedd</numerusform>
            <numerusform>ymhen %n blynedd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_ForSeveral</name>
    <message>
        <source>These on the wing too (space ticks)</source>
        <translation>Y rhain ar yr adain hefyd (mae’r bylchwr yn ticio)</translation>
    </message>
</context>
<context>
    <name>_PartsForm</name>
    <message>
        <source>People in prison who were part of it</source>
        <translation>Pobl yn y carchar a oedd yn rhan ohono</translation>
    </message>
    <message>
        <source>Staff who were part of it</source>
        <translation>Staff a oedd yn rhan ohono</translation>
    </message>
    <message>
        <source>What is asked about it</source>
        <translation>Yr hyn a ofynnir amdano</translation>
    </message>
    <message>
        <source>What they said, if it helps</source>
        <translation>Beth ddywedon nhw, os yw’n helpu</translation>
    </message>
    <message>
        <source>When they were told</source>
        <translation>Pryd y’u hysbyswyd</translation>
    </message>
    <message>
        <source>Who was told (space ticks)</source>
        <translation>Pwy a hysbyswyd (mae’r bylchwr yn ticio)</translation>
    </message>
</context>
<context>
    <name>alarm</name>
    <message>
        <source>ACCT immediate action OVERDUE: {who}</source>
        <translation>Camau ACCT ar unwaith yn HWYR: {who}</translation>
    </message>
    <message>
        <source>ACCT observation OVERDUE: {who}</source>
        <translation>Arsylwad ACCT yn HWYR: {who}</translation>
    </message>
    <message>
        <source>ACCT observation due now: {who}</source>
        <translation>Arsylwad ACCT i’w wneud nawr: {who}</translation>
    </message>
    <message>
        <source>ACCT open, and no plan written: {who}</source>
        <translation>ACCT ar agor, a dim cynllun wedi’i ysgrifennu: {who}</translation>
    </message>
    <message>
        <source>ACCT review OVERDUE: {who}</source>
        <translation>Adolygiad ACCT yn HWYR: {who}</translation>
    </message>
    <message>
        <source>The whole prison</source>
        <translation>Y carchar cyfan</translation>
    </message>
    <message>
        <source>Wing {code}</source>
        <translation>Adain {code}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gynnau fach</translation>
    </message>
    <message>
        <source>nobody can say since when</source>
        <translation>ni all neb ddweud ers pryd</translation>
    </message>
</context>
<context>
    <name>applications</name>
    <message>
        <source>About</source>
        <translation>Ynghylch</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Erbyn</translation>
    </message>
    <message>
        <source>LATE</source>
        <translation>HWYR</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Taken by {name} {when}, number {number}</source>
        <translation>Cymerwyd gan {name} {when}, rhif {number}</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Beth sy’n cael ei ofyn</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Gan</translation>
    </message>
    <message>
        <source>{result} by {name} {when}: {text}</source>
        <translation>{result} gan {name} {when}: {text}</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>About</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>Cell card</source>
        <translation>Cerdyn cell</translation>
    </message>
    <message>
        <source>Cell cards</source>
        <translation>Cardiau cell</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Fire roll</source>
        <translation>Rôl dân</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>Cerdyn adnabod</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Rheswm: {reason}</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Rôl</translation>
    </message>
    <message>
        <source>Summary of the record</source>
        <translation>Crynodeb o’r cofnod</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>Y ganolfan</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>to a file</source>
        <translation>i ffeil</translation>
    </message>
    <message>
        <source>“{text}”, {found} found</source>
        <translation>“{text}”, cafwyd hyd i {found}</translation>
    </message>
</context>
<context>
    <name>authority</name>
    <message>
        <source>Case number (may be left empty)</source>
        <translation>Rhif yr achos (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Choose the legal status.</source>
        <translation>Dewiswch y statws cyfreithiol.</translation>
    </message>
    <message>
        <source>Next in court (may be left empty)</source>
        <translation>Nesaf yn y llys (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Nobody is held without a warrant or an order. If there is none, do not take them in: ring the court and the orderly officer.</source>
        <translation>Ni chedwir neb heb warant neu orchymyn. Os nad oes un, peidiwch â’u derbyn: ffoniwch y llys a’r swyddog trefn.</translation>
    </message>
    <message>
        <source>Offences as the warrant says, a line for each</source>
        <translation>Troseddau fel y dywed y warant, llinell i bob un</translation>
    </message>
    <message>
        <source>Write which court or authority signed it.</source>
        <translation>Nodwch pa lys neu awdurdod a’i llofnododd.</translation>
    </message>
</context>
<context>
    <name>behaviour</name>
    <message>
        <source>ADJOURNED</source>
        <translation>GOHIRIWYD</translation>
    </message>
    <message>
        <source>CLOSED</source>
        <translation>AR GAU</translation>
    </message>
    <message>
        <source>Ended {day}</source>
        <translation>Daeth i ben {day}</translation>
    </message>
    <message>
        <source>From incident {number}</source>
        <translation>O ddigwyddiad {number}</translation>
    </message>
    <message>
        <source>From the incident of {when}, {number}</source>
        <translation>O’r digwyddiad {when}, {number}</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>O {day}</translation>
    </message>
    <message>
        <source>LAID</source>
        <translation>GOSODWYD</translation>
    </message>
    <message>
        <source>Laid {when}; to be opened by {day}</source>
        <translation>Gosodwyd {when}; i’w agor erbyn {day}</translation>
    </message>
    <message>
        <source>OVERDUE</source>
        <translation>HWYR</translation>
    </message>
    <message>
        <source>PROVED</source>
        <translation>PROFWYD</translation>
    </message>
    <message>
        <source>Quashed</source>
        <translation>Wedi’i ddileu</translation>
    </message>
    <message>
        <source>REFERRED</source>
        <translation>CYFEIRIWYD</translation>
    </message>
    <message>
        <source>Suspended until {day}</source>
        <translation>Wedi’i ohirio tan {day}</translation>
    </message>
    <message>
        <source>TO HEAR</source>
        <translation>I’W GLYWED</translation>
    </message>
    <message>
        <source>The charge must be laid by {when}: {time} left.</source>
        <translation>Rhaid gosod y cyhuddiad erbyn {when}: {time} ar ôl.</translation>
    </message>
    <message>
        <source>The offence was discovered more than 48 hours ago: say below why the charge is laid all the same.</source>
        <translation>Darganfuwyd y drosedd dros 48 awr yn ôl: nodwch isod pam y gosodir y cyhuddiad er hynny.</translation>
    </message>
    <message>
        <source>{award} until {day}</source>
        <translation>{award} tan {day}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} i {last}</translation>
    </message>
    <message>
        <source>{outcome} until {when}</source>
        <translation>{outcome} tan {when}</translation>
    </message>
</context>
<context>
    <name>board</name>
    <message>
        <source>Between prisons or at large</source>
        <translation>Rhwng carchardai neu ar ffo</translation>
    </message>
    <message>
        <source>Cell {cell}</source>
        <translation>Cell {cell}</translation>
    </message>
    <message>
        <source>Empty, for {n}</source>
        <translation>Gwag, i {n}</translation>
    </message>
    <message>
        <source>Has no cell</source>
        <translation>Heb gell</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Ddim mewn defnydd</translation>
    </message>
    <message>
        <source>Roll {roll} of {capacity}</source>
        <translation>Rôl {roll} o {capacity}</translation>
    </message>
    <message>
        <source>Without a cell</source>
        <translation>Heb gell</translation>
    </message>
    <message>
        <source>a change waits to be sent</source>
        <translation>mae newid yn aros i’w anfon</translation>
    </message>
</context>
<context>
    <name>book</name>
    <message>
        <source>Adjudications</source>
        <translation>Dyfarniadau disgyblu</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Ceisiadau</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Dyddiadur</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>Grym</translation>
    </message>
    <message>
        <source>Incentives</source>
        <translation>Cymhellion</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Digwyddiadau</translation>
    </message>
    <message>
        <source>Key work</source>
        <translation>Gwaith allweddol</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Lefel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygiad</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ers</translation>
    </message>
</context>
<context>
    <name>cash</name>
    <message>
        <source>Given back</source>
        <translation>Rhoddwyd yn ôl</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Derbyniwyd</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;Applications, diary and handover</source>
        <translation>Ceisi&amp;adau, dyddiadur a throsglwyddo</translation>
    </message>
    <message>
        <source>&amp;Behaviour</source>
        <translation>Y&amp;mddygiad</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Mynd i</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Cymorth</translation>
    </message>
    <message>
        <source>&amp;Incidents and force</source>
        <translation>&amp;Digwyddiadau a grym</translation>
    </message>
    <message>
        <source>&amp;Leaving and transfers</source>
        <translation>Gadae&amp;l a throsglwyddo</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Property and cash</source>
        <translation>&amp;Eiddo ac arian</translation>
    </message>
    <message>
        <source>&amp;Risk and needs</source>
        <translation>&amp;Risg ac anghenion</translation>
    </message>
    <message>
        <source>&amp;Terminal</source>
        <translation>&amp;Terfynell</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Golwg</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>Y&amp;sgrifennu</translation>
    </message>
    <message>
        <source>A cell in use or out of it…</source>
        <translation>Cell mewn defnydd neu beidio…</translation>
    </message>
    <message>
        <source>ACCT alarm of this terminal…</source>
        <translation>Larwm ACCT y derfynell hon…</translation>
    </message>
    <message>
        <source>ACCTs through the night</source>
        <translation>ACCTs drwy’r nos</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Ychwanegu cyswllt</translation>
    </message>
    <message>
        <source>Add a photograph</source>
        <translation>Ychwanegu ffotograff</translation>
    </message>
    <message>
        <source>Allocate to an activity</source>
        <translation>Dyrannu i weithgaredd</translation>
    </message>
    <message>
        <source>Assess cell-sharing risk</source>
        <translation>Asesu risg rhannu cell</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Archwilio</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Book a visit</source>
        <translation>Archebu ymweliad</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Trefnu apwyntiad</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Dod yn ôl</translation>
    </message>
    <message>
        <source>Carry to the centre by hand…</source>
        <translation>Cludo i’r ganolfan â llaw…</translation>
    </message>
    <message>
        <source>Change an activity</source>
        <translation>Newid gweithgaredd</translation>
    </message>
    <message>
        <source>Change details</source>
        <translation>Newid manylion</translation>
    </message>
    <message>
        <source>Change needs</source>
        <translation>Newid anghenion</translation>
    </message>
    <message>
        <source>Change the key worker</source>
        <translation>Newid y gweithiwr allweddol</translation>
    </message>
    <message>
        <source>Change your password…</source>
        <translation>Newid eich cyfrinair…</translation>
    </message>
    <message>
        <source>Close Wingbook</source>
        <translation>Cau Wingbook</translation>
    </message>
    <message>
        <source>Confiscate property</source>
        <translation>Atafaelu eiddo</translation>
    </message>
    <message>
        <source>Count cash</source>
        <translation>Cyfrif arian</translation>
    </message>
    <message>
        <source>Died in custody…</source>
        <translation>Bu farw yn y ddalfa…</translation>
    </message>
    <message>
        <source>Discharge…</source>
        <translation>Rhyddhau’n derfynol…</translation>
    </message>
    <message>
        <source>Due back at another time…</source>
        <translation>Disgwylir yn ôl ar adeg arall…</translation>
    </message>
    <message>
        <source>End an allocation</source>
        <translation>Dod â dyraniad i ben</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Canfod</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Canfod unrhyw beth</translation>
    </message>
    <message>
        <source>Go on with the intake</source>
        <translation>Parhau â’r derbyniad</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Trosglwyddo</translation>
    </message>
    <message>
        <source>Hear a charge</source>
        <translation>Clywed cyhuddiad</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Cymorth a bysellau</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Mewnflwch</translation>
    </message>
    <message>
        <source>Keep two people apart</source>
        <translation>Cadw dau berson ar wahân</translation>
    </message>
    <message>
        <source>Key work session</source>
        <translation>Sesiwn gwaith allweddol</translation>
    </message>
    <message>
        <source>Larger tiles</source>
        <translation>Teils mwy</translation>
    </message>
    <message>
        <source>Lay a charge</source>
        <translation>Gosod cyhuddiad</translation>
    </message>
    <message>
        <source>Left for another prison…</source>
        <translation>Gadawodd am garchar arall…</translation>
    </message>
    <message>
        <source>List of leaving…</source>
        <translation>Rhestr adael…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Cloi</translation>
    </message>
    <message>
        <source>Move to another cell</source>
        <translation>Symud i gell arall</translation>
    </message>
    <message>
        <source>My shift</source>
        <translation>Fy sifft</translation>
    </message>
    <message>
        <source>Not accepted, or diverted…</source>
        <translation>Heb ei dderbyn, neu ei ddargyfeirio…</translation>
    </message>
    <message>
        <source>Observe who is due first</source>
        <translation>Arsylwi’r un sydd i’w weld gyntaf</translation>
    </message>
    <message>
        <source>Open an ACCT</source>
        <translation>Agor ACCT</translation>
    </message>
    <message>
        <source>Open an alert</source>
        <translation>Agor rhybudd</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Agor y cofnod</translation>
    </message>
    <message>
        <source>Plan a departure…</source>
        <translation>Cynllunio ymadawiad…</translation>
    </message>
    <message>
        <source>Print the fire roll</source>
        <translation>Argraffu’r rôl dân</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Argraffu…</translation>
    </message>
    <message>
        <source>Recaptured…</source>
        <translation>Wedi’i ail-ddal…</translation>
    </message>
    <message>
        <source>Receive from another prison…</source>
        <translation>Derbyn o garchar arall…</translation>
    </message>
    <message>
        <source>Reception board</source>
        <translation>Bwrdd y dderbynfa</translation>
    </message>
    <message>
        <source>Regi&amp;me and key work</source>
        <translation>&amp;Gwaith allweddol a’r regimen</translation>
    </message>
    <message>
        <source>Report a use of force</source>
        <translation>Adrodd defnydd o rym</translation>
    </message>
    <message>
        <source>Report an incident</source>
        <translation>Adrodd digwyddiad</translation>
    </message>
    <message>
        <source>Restrict the record…</source>
        <translation>Cyfyngu’r cofnod…</translation>
    </message>
    <message>
        <source>Review incentives</source>
        <translation>Adolygu cymhellion</translation>
    </message>
    <message>
        <source>Roll check</source>
        <translation>Gwiriad rôl</translation>
    </message>
    <message>
        <source>Send out</source>
        <translation>Anfon allan</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Allgofnodi</translation>
    </message>
    <message>
        <source>Smaller tiles</source>
        <translation>Teils llai</translation>
    </message>
    <message>
        <source>Swap two people’s cells</source>
        <translation>Cyfnewid celloedd dau berson</translation>
    </message>
    <message>
        <source>Take applications</source>
        <translation>Cymryd ceisiadau</translation>
    </message>
    <message>
        <source>Take in somebody…</source>
        <translation>Derbyn rhywun…</translation>
    </message>
    <message>
        <source>Take property in</source>
        <translation>Derbyn eiddo</translation>
    </message>
    <message>
        <source>Taking in, &amp;contacts and visits</source>
        <translation>Derbyn, &amp;cysylltiadau ac ymweliadau</translation>
    </message>
    <message>
        <source>Tell the next shift</source>
        <translation>Dweud wrth y sifft nesaf</translation>
    </message>
    <message>
        <source>Terminal health</source>
        <translation>Iechyd y derfynell</translation>
    </message>
    <message>
        <source>Tiles at their own size</source>
        <translation>Teils yn eu maint eu hunain</translation>
    </message>
    <message>
        <source>Try the centre now</source>
        <translation>Rhoi cynnig ar y ganolfan nawr</translation>
    </message>
    <message>
        <source>Unlawfully at large…</source>
        <translation>Ar ffo’n anghyfreithlon…</translation>
    </message>
    <message>
        <source>Unlock list</source>
        <translation>Rhestr ddatgloi</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Yn aros i’w anfon</translation>
    </message>
    <message>
        <source>Wing board</source>
        <translation>Bwrdd yr adain</translation>
    </message>
    <message>
        <source>Wing book</source>
        <translation>Llyfr yr adain</translation>
    </message>
    <message>
        <source>Write a case note</source>
        <translation>Ysgrifennu nodyn achos</translation>
    </message>
    <message>
        <source>Write an ACCT observation</source>
        <translation>Ysgrifennu arsylwad ACCT</translation>
    </message>
    <message>
        <source>Write an evacuation plan (PEEP)</source>
        <translation>Ysgrifennu cynllun gwacáu (PEEP)</translation>
    </message>
    <message>
        <source>Write down a warrant</source>
        <translation>Nodi gwarant</translation>
    </message>
    <message>
        <source>Write in the diary</source>
        <translation>Ysgrifennu yn y dyddiadur</translation>
    </message>
    <message>
        <source>Write your statement</source>
        <translation>Ysgrifennu eich datganiad</translation>
    </message>
</context>
<context>
    <name>diary</name>
    <message>
        <source>Its day is over, and nobody has said what became of it</source>
        <translation>Mae ei ddiwrnod drosodd, a does neb wedi dweud beth ddigwyddodd</translation>
    </message>
    <message>
        <source>PAST</source>
        <translation>HEIBIO</translation>
    </message>
    <message>
        <source>TO COME</source>
        <translation>I DDOD</translation>
    </message>
    <message>
        <source>TODAY</source>
        <translation>HEDDIW</translation>
    </message>
    <message>
        <source>The whole prison</source>
        <translation>Y carchar cyfan</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>drwy’r dydd</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>heb ei anfon eto</translation>
    </message>
    <message>
        <source>{result} by {name}</source>
        <translation>{result} gan {name}</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message>
        <source>Also known as {text}</source>
        <translation>Hefyd yn cael ei adnabod fel {text}</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Celloedd</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Gorchmynion</translation>
    </message>
    <message>
        <source>In {text}</source>
        <translation>Yn {text}</translation>
    </message>
    <message>
        <source>No cell</source>
        <translation>Dim cell</translation>
    </message>
    <message>
        <source>Number {text}</source>
        <translation>Rhif {text}</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Agorwyd yn ddiweddar</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Ddim mewn defnydd</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>Spelt alike</source>
        <translation>Sillafiad tebyg</translation>
    </message>
</context>
<context>
    <name>first night</name>
    <message>
        <source>All that must be done before lock-up is done.</source>
        <translation>Mae popeth y mae’n rhaid ei wneud cyn cloi wedi’i wneud.</translation>
    </message>
    <message>
        <source>Before lock-up: {steps}.</source>
        <translation>Cyn cloi: {steps}.</translation>
    </message>
    <message>
        <source>Can wait: {steps}.</source>
        <translation>Gall aros: {steps}.</translation>
    </message>
    <message>
        <source>Handed over {time} by {name}.</source>
        <translation>Trosglwyddwyd {time} gan {name}.</translation>
    </message>
    <message>
        <source>Keep them apart from whom they are afraid of.</source>
        <translation>Cadwch hwy ar wahân i’r rhai y maent yn eu hofni.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Ni ofynnwyd</translation>
    </message>
    <message>
        <source>Somebody at home depends on them tonight: whom to tell?</source>
        <translation>Mae rhywun gartref yn dibynnu arnynt heno: i bwy y dylid rhoi gwybod?</translation>
    </message>
    <message>
        <source>Tell healthcare: drugs or drink this past week.</source>
        <translation>Rhowch wybod i’r gofal iechyd: cyffuriau neu ddiod yr wythnos hon.</translation>
    </message>
    <message>
        <source>Tell healthcare: ill, hurt or in pain.</source>
        <translation>Rhowch wybod i’r gofal iechyd: yn sâl, wedi’u hanafu neu mewn poen.</translation>
    </message>
    <message>
        <source>Tell healthcare: medicine that they need tonight.</source>
        <translation>Rhowch wybod i’r gofal iechyd: moddion sydd eu hangen heno.</translation>
    </message>
    <message>
        <source>Would not say</source>
        <translation>Gwrthododd ateb</translation>
    </message>
    <message>
        <source>Write an evacuation plan: they need help to get out.</source>
        <translation>Ysgrifennwch gynllun gadael: mae angen help arnynt i fynd allan.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>{reply} (before: {earlier})</source>
        <translation>{reply} (cynt: {earlier})</translation>
    </message>
    <message>
        <source>▲ Open an ACCT: they feel like harming themselves.</source>
        <translation>▲ Agorwch ACCT: maent yn teimlo fel niweidio eu hunain.</translation>
    </message>
</context>
<context>
    <name>fits</name>
    <message>
        <source>ACCT, alone</source>
        <translation>ACCT, ar ei ben ei hun</translation>
    </message>
    <message>
        <source>Alone (medical)</source>
        <translation>Ar ei ben ei hun (meddygol)</translation>
    </message>
    <message>
        <source>Category A</source>
        <translation>Categori A</translation>
    </message>
    <message>
        <source>Constant supervision</source>
        <translation>Goruchwyliaeth gyson</translation>
    </message>
    <message>
        <source>Controlled unlock</source>
        <translation>Datgloi dan reolaeth</translation>
    </message>
    <message>
        <source>Escape list</source>
        <translation>Rhestr ddianc</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Addas</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Llawn</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>Risg uchel</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>Cadw ar wahân</translation>
    </message>
    <message>
        <source>No wheelchair</source>
        <translation>Dim cadair olwyn</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>Heb ei asesu</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Ddim mewn defnydd</translation>
    </message>
    <message>
        <source>Sets fires</source>
        <translation>Cynnau tanau</translation>
    </message>
    <message>
        <source>Stairs</source>
        <translation>Grisiau</translation>
    </message>
    <message>
        <source>With a young adult</source>
        <translation>Gydag oedolyn ifanc</translation>
    </message>
    <message>
        <source>With an adult</source>
        <translation>Gydag oedolyn</translation>
    </message>
</context>
<context>
    <name>found</name>
    <message>
        <source>All that is said agrees: this is the person, unless the face is another</source>
        <translation>Mae popeth a ddywedir yn cytuno: dyma’r person, oni bai bod yr wyneb yn un arall</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ganed</translation>
    </message>
    <message>
        <source>Hardly anything agrees</source>
        <translation>Prin fod dim yn cytuno</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>Ydyw</translation>
    </message>
    <message>
        <source>LIKELY</source>
        <translation>TEBYGOL</translation>
    </message>
    <message>
        <source>LOOK</source>
        <translation>EDRYCH</translation>
    </message>
    <message>
        <source>Last in</source>
        <translation>Ddiwethaf yn</translation>
    </message>
    <message>
        <source>Much agrees; look before you decide</source>
        <translation>Mae llawer yn cytuno; edrychwch cyn penderfynu</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>NA</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Nobody of these</source>
        <translation>Neb o’r rhain</translation>
    </message>
    <message>
        <source>Prison number {number}</source>
        <translation>Rhif carchar {number}</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Cyfyngedig</translation>
    </message>
    <message>
        <source>SAME</source>
        <translation>YR UN</translation>
    </message>
    <message>
        <source>This is likely the person</source>
        <translation>Dyma’r person, mae’n debyg</translation>
    </message>
    <message>
        <source>Who it may be</source>
        <translation>Pwy y gall fod</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>a middle name</source>
        <translation>enw canol</translation>
    </message>
    <message>
        <source>a new record is made</source>
        <translation>gwneir cofnod newydd</translation>
    </message>
    <message>
        <source>a part of the surname</source>
        <translation>rhan o’r cyfenw</translation>
    </message>
    <message>
        <source>also {names}</source>
        <translation>hefyd {names}</translation>
    </message>
    <message>
        <source>another date of birth</source>
        <translation>dyddiad geni arall</translation>
    </message>
    <message>
        <source>another forename</source>
        <translation>enw cyntaf arall</translation>
    </message>
    <message>
        <source>another form of the forename</source>
        <translation>ffurf arall ar yr enw cyntaf</translation>
    </message>
    <message>
        <source>another prison number</source>
        <translation>rhif carchar arall</translation>
    </message>
    <message>
        <source>another sex</source>
        <translation>rhyw arall</translation>
    </message>
    <message>
        <source>another surname</source>
        <translation>cyfenw arall</translation>
    </message>
    <message>
        <source>date of birth a digit out</source>
        <translation>dyddiad geni un digid yn anghywir</translation>
    </message>
    <message>
        <source>day and month of birth changed round</source>
        <translation>diwrnod a mis geni wedi’u cyfnewid</translation>
    </message>
    <message>
        <source>forename begins so</source>
        <translation>yr enw cyntaf yn dechrau felly</translation>
    </message>
    <message>
        <source>forename sounds alike</source>
        <translation>yr enw cyntaf yn swnio’n debyg</translation>
    </message>
    <message>
        <source>goes by {theirs}, too</source>
        <translation>yn arddel {theirs} hefyd</translation>
    </message>
    <message>
        <source>number nearly {theirs}</source>
        <translation>rhif bron yn {theirs}</translation>
    </message>
    <message>
        <source>one letter of the forename out</source>
        <translation>un llythyren o’r enw cyntaf yn anghywir</translation>
    </message>
    <message>
        <source>one letter of the surname out</source>
        <translation>un llythyren o’r cyfenw yn anghywir</translation>
    </message>
    <message>
        <source>same birthday, another year</source>
        <translation>yr un pen-blwydd, blwyddyn arall</translation>
    </message>
    <message>
        <source>same date of birth</source>
        <translation>yr un dyddiad geni</translation>
    </message>
    <message>
        <source>same forename</source>
        <translation>yr un enw cyntaf</translation>
    </message>
    <message>
        <source>same number {theirs}</source>
        <translation>yr un rhif {theirs}</translation>
    </message>
    <message>
        <source>same surname</source>
        <translation>yr un cyfenw</translation>
    </message>
    <message>
        <source>same year and month of birth</source>
        <translation>yr un flwyddyn a mis geni</translation>
    </message>
    <message>
        <source>same year of birth</source>
        <translation>yr un flwyddyn geni</translation>
    </message>
    <message>
        <source>same year, birthday not known</source>
        <translation>yr un flwyddyn, pen-blwydd anhysbys</translation>
    </message>
    <message>
        <source>surname and forename changed round</source>
        <translation>cyfenw ac enw cyntaf wedi’u cyfnewid</translation>
    </message>
    <message>
        <source>surname begins so</source>
        <translation>y cyfenw yn dechrau felly</translation>
    </message>
    <message>
        <source>surname sounds alike</source>
        <translation>y cyfenw yn swnio’n debyg</translation>
    </message>
    <message>
        <source>the record comes when the centre answers</source>
        <translation>daw’r cofnod pan fydd y ganolfan yn ateb</translation>
    </message>
    <message>
        <source>the record is on this terminal</source>
        <translation>mae’r cofnod ar y derfynell hon</translation>
    </message>
    <message>
        <source>two letters of the forename out</source>
        <translation>dwy lythyren o’r enw cyntaf yn anghywir</translation>
    </message>
    <message>
        <source>two letters of the surname out</source>
        <translation>dwy lythyren o’r cyfenw yn anghywir</translation>
    </message>
    <message>
        <source>year of birth a digit out</source>
        <translation>blwyddyn geni un digid yn anghywir</translation>
    </message>
    <message>
        <source>{prison}, now</source>
        <translation>{prison}, nawr</translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message>
        <source>FIRST</source>
        <translation>CYNTAF</translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>NEWYDD</translation>
    </message>
    <message>
        <source>Not read by you yet</source>
        <translation>Heb ei ddarllen gennych eto</translation>
    </message>
    <message>
        <source>READ</source>
        <translation>DARLLENWYD</translation>
    </message>
    <message>
        <source>The whole prison</source>
        <translation>Y carchar cyfan</translation>
    </message>
    <message>
        <source>To be read first</source>
        <translation>I&apos;w ddarllen yn gyntaf</translation>
    </message>
    <message>
        <source>To be read first, and not read by you yet</source>
        <translation>I&apos;w ddarllen yn gyntaf, a heb ei ddarllen gennych eto</translation>
    </message>
    <message>
        <source>read by nobody yet</source>
        <translation>heb ei ddarllen gan neb eto</translation>
    </message>
    <message>
        <source>read by {names}</source>
        <translation>darllenwyd gan {names}</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>yn aros i&apos;w anfon</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} a {n} arall</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>default</source>
        <translation>rhagosodiad</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>peiriant</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>polisi</translation>
    </message>
    <message>
        <source>user</source>
        <translation>defnyddiwr</translation>
    </message>
</context>
<context>
    <name>held</name>
    <message>
        <source>Nobody does this alone: it is held until another supervising officer or a security officer has looked.</source>
        <translation>Does neb yn gwneud hyn ar ei ben ei hun: caiff ei ddal nes bydd uwch swyddog arall neu swyddog diogelwch wedi edrych.</translation>
    </message>
    <message>
        <source>Your role asks for this: it is held until a supervising officer has looked.</source>
        <translation>Mae eich rôl yn gofyn am hyn: caiff ei ddal nes bydd uwch swyddog wedi edrych.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Another wing; on a person’s page, another part of the record</source>
        <translation>Adain arall; ar dudalen person, rhan arall o’r cofnod</translation>
    </message>
    <message>
        <source>Close a form; what you typed is kept</source>
        <translation>Cau ffurflen; cedwir yr hyn a deipiwyd</translation>
    </message>
    <message>
        <source>From cell to cell, and between two people in one</source>
        <translation>O gell i gell, a rhwng dau berson mewn un</translation>
    </message>
    <message>
        <source>From landing to landing</source>
        <translation>O landin i landin</translation>
    </message>
    <message>
        <source>Open the record of the person under the cursor</source>
        <translation>Agor cofnod y person dan y cyrchwr</translation>
    </message>
    <message>
        <source>Save, while writing text</source>
        <translation>Cadw, wrth ysgrifennu testun</translation>
    </message>
    <message>
        <source>Show only what matches on this wing; Esc shows all again</source>
        <translation>Dangos dim ond yr hyn sy’n cyfateb ar yr adain hon; mae Esc yn dangos popeth eto</translation>
    </message>
    <message>
        <source>What can be done with the person under the cursor</source>
        <translation>Beth y gellir ei wneud gyda’r person dan y cyrchwr</translation>
    </message>
</context>
<context>
    <name>key_work</name>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Held / offered</source>
        <translation>Cynhaliwyd / cynigiwyd</translation>
    </message>
    <message>
        <source>Key worker</source>
        <translation>Gweithiwr allweddol</translation>
    </message>
    <message>
        <source>LATE</source>
        <translation>HWYR</translation>
    </message>
    <message>
        <source>Last session</source>
        <translation>Sesiwn olaf</translation>
    </message>
    <message>
        <source>Minutes a week</source>
        <translation>Munudau’r wythnos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Neb</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Without a session for two weeks</source>
        <translation>Heb sesiwn ers pythefnos</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>dim eto</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>ACCT</source>
        <translation>ACCT</translation>
    </message>
    <message>
        <source>ACCT DUE</source>
        <translation>ACCT NAWR</translation>
    </message>
    <message>
        <source>ACCT LATE</source>
        <translation>ACCT HWYR</translation>
    </message>
    <message>
        <source>ACCT open: an observation is due now</source>
        <translation>ACCT ar agor: mae arsylwad i’w wneud nawr</translation>
    </message>
    <message>
        <source>ACCT open: an observation is overdue</source>
        <translation>ACCT ar agor: mae arsylwad yn hwyr</translation>
    </message>
    <message>
        <source>ACCT open: at risk of self-harm</source>
        <translation>ACCT ar agor: mewn perygl o hunan-niwed</translation>
    </message>
    <message>
        <source>APART</source>
        <translation>WAHÂN</translation>
    </message>
    <message>
        <source>AT LARGE</source>
        <translation>AR FFO</translation>
    </message>
    <message>
        <source>Arsonist</source>
        <translation>Llosgwr bwriadol</translation>
    </message>
    <message>
        <source>BASIC</source>
        <translation>SYLFAENOL</translation>
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
        <source>HOSP</source>
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
        <source>On the basic incentive level</source>
        <translation>Ar y lefel gymhellion sylfaenol</translation>
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
    <name>page</name>
    <message>
        <source>ACCT</source>
        <translation>ACCT</translation>
    </message>
    <message>
        <source>Alerts &amp;&amp; risk</source>
        <translation>Rhybuddion a risg</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Ymddygiad</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>Symudiadau</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Trosolwg</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eiddo</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Regimen</translation>
    </message>
    <message>
        <source>Sentence &amp;&amp; dates</source>
        <translation>Dedfryd a dyddiadau</translation>
    </message>
</context>
<context>
    <name>prints</name>
    <message>
        <source>ACCT</source>
        <translation>ACCT</translation>
    </message>
    <message>
        <source>ACCT: the plan, what was seen, room to write</source>
        <translation>ACCT: y cynllun, yr hyn a welwyd, lle i ysgrifennu</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ynghylch</translation>
    </message>
    <message>
        <source>Active alerts</source>
        <translation>Rhybuddion gweithredol</translation>
    </message>
    <message>
        <source>Addition to the statement of {name}</source>
        <translation>Ychwanegiad at ddatganiad {name}</translation>
    </message>
    <message>
        <source>Adjudicator</source>
        <translation>Dyfarnwr</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Rhybudd</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Swm</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ateb</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Ateb erbyn</translation>
    </message>
    <message>
        <source>Application {number}</source>
        <translation>Cais {number}</translation>
    </message>
    <message>
        <source>Applications to be answered</source>
        <translation>Ceisiadau i’w hateb</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Dyfodiaid</translation>
    </message>
    <message>
        <source>Arrivals and departures</source>
        <translation>Dyfodiaid ac ymadawiadau</translation>
    </message>
    <message>
        <source>Arrivals and departures: {day}</source>
        <translation>Dyfodiaid ac ymadawiadau: {day}</translation>
    </message>
    <message>
        <source>As known at {time}</source>
        <translation>Fel y gwyddys am {time}</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gofynnwyd</translation>
    </message>
    <message>
        <source>Automatic release</source>
        <translation>Rhyddhau awtomatig</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>Dyfarniad</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>Dyfarniadau</translation>
    </message>
    <message>
        <source>Batons and PAVA</source>
        <translation>Batonau a PAVA</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Gerbron</translation>
    </message>
    <message>
        <source>Body-worn video</source>
        <translation>Fideo a wisgir ar y corff</translation>
    </message>
    <message>
        <source>Booking number</source>
        <translation>Rhif derbyn</translation>
    </message>
    <message>
        <source>Born {day}</source>
        <translation>Ganed {day}</translation>
    </message>
    <message>
        <source>Born {day}, {age}</source>
        <translation>Ganed {day}, {age}</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Gan</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Erbyn pryd</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Gan bwy</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Daeth i mewn</translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation>Cynllun gofal</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Arian</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Cell card</source>
        <translation>Cerdyn cell</translation>
    </message>
    <message>
        <source>Cell cards</source>
        <translation>Cardiau cell</translation>
    </message>
    <message>
        <source>Cell {cell}</source>
        <translation>Cell {cell}</translation>
    </message>
    <message>
        <source>Cell-sharing risk</source>
        <translation>Risg rhannu cell</translation>
    </message>
    <message>
        <source>Chair: name and signature</source>
        <translation>Cadeirydd: enw a llofnod</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Cyhuddiad</translation>
    </message>
    <message>
        <source>Charge {number}</source>
        <translation>Cyhuddiad {number}</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Cyhuddiadau</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Caewyd</translation>
    </message>
    <message>
        <source>Colour or make</source>
        <translation>Lliw neu wneuthuriad</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Sylw</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>Pryder</translation>
    </message>
    <message>
        <source>Conditional release</source>
        <translation>Rhyddhau amodol</translation>
    </message>
    <message>
        <source>Conversations a day</source>
        <translation>Sgyrsiau’r dydd</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Cyfrif</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Dyddiad ac amser</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dyddiadau</translation>
    </message>
    <message>
        <source>Dates in the record</source>
        <translation>Dyddiadau yn y cofnod</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Diwrnod ac amser</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Penderfynwyd</translation>
    </message>
    <message>
        <source>Departures</source>
        <translation>Ymadawiadau</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Discovered</source>
        <translation>Darganfuwyd</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi’i wneud</translation>
    </message>
    <message>
        <source>Done at once</source>
        <translation>Gwnaed ar unwaith</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Erbyn</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Mewn lle arall</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Examined by healthcare</source>
        <translation>Archwiliwyd gan ofal iechyd</translation>
    </message>
    <message>
        <source>Fire roll</source>
        <translation>Rôl dân</translation>
    </message>
    <message>
        <source>Fire roll of the prison</source>
        <translation>Rôl dân y carchar</translation>
    </message>
    <message>
        <source>Fire roll of this wing</source>
        <translation>Rôl dân yr adain hon</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rhoddwyd yn ôl</translation>
    </message>
    <message>
        <source>Given to the prisoner by</source>
        <translation>Rhoddwyd i’r carcharor gan</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Yn mynd i</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Trosglwyddo</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Digwyddodd</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Gwrandawiad</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Cynhaliwyd</translation>
    </message>
    <message>
        <source>Help or elsewhere</source>
        <translation>Help, neu mewn lle arall</translation>
    </message>
    <message>
        <source>Help to get out: {means}</source>
        <translation>Help i fynd allan: {means}</translation>
    </message>
    <message>
        <source>Home detention curfew</source>
        <translation>Cyrffyw cadw gartref</translation>
    </message>
    <message>
        <source>How far apart</source>
        <translation>Pa mor bell ar wahân</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Sut mae pethau</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Faint</translation>
    </message>
    <message>
        <source>I have been given what is on this list. The licence was explained to me and I understand it.</source>
        <translation>Cefais yr hyn sydd ar y rhestr hon. Eglurwyd y drwydded i mi ac rwy’n ei deall.</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>Cerdyn adnabod</translation>
    </message>
    <message>
        <source>If not, why</source>
        <translation>Os na, pam</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Â gofal</translation>
    </message>
    <message>
        <source>In custody</source>
        <translation>Yn y ddalfa</translation>
    </message>
    <message>
        <source>In possession</source>
        <translation>Yn ei feddiant</translation>
    </message>
    <message>
        <source>Incentive level</source>
        <translation>Lefel cymhelliant</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Digwyddiad</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>Adroddiad digwyddiad</translation>
    </message>
    <message>
        <source>Incident {number}</source>
        <translation>Digwyddiad {number}</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Llythrennau</translation>
    </message>
    <message>
        <source>Injuries</source>
        <translation>Anafiadau</translation>
    </message>
    <message>
        <source>Kept apart from</source>
        <translation>I’w gadw ar wahân i</translation>
    </message>
    <message>
        <source>Key dates</source>
        <translation>Dyddiadau allweddol</translation>
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
        <source>Laid</source>
        <translation>Gosodwyd</translation>
    </message>
    <message>
        <source>Laid after 48 hours because</source>
        <translation>Gosodwyd ar ôl 48 awr oherwydd</translation>
    </message>
    <message>
        <source>Landing</source>
        <translation>Landin</translation>
    </message>
    <message>
        <source>Last notes</source>
        <translation>Nodiadau diwethaf</translation>
    </message>
    <message>
        <source>Legal status</source>
        <translation>Statws cyfreithiol</translation>
    </message>
    <message>
        <source>Licence expiry</source>
        <translation>Diwedd y drwydded</translation>
    </message>
    <message>
        <source>List of leaving, for signature</source>
        <translation>Rhestr adael, i’w llofnodi</translation>
    </message>
    <message>
        <source>List of leaving: {way}</source>
        <translation>Rhestr adael: {way}</translation>
    </message>
    <message>
        <source>NOBODY WROTE FOR {span}</source>
        <translation>NI YSGRIFENNODD NEB AM {span}</translation>
    </message>
    <message>
        <source>NOT WRITTEN YET</source>
        <translation>HEB EI YSGRIFENNU ETO</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Name and signature</source>
        <translation>Enw a llofnod</translation>
    </message>
    <message>
        <source>Need help</source>
        <translation>Angen help</translation>
    </message>
    <message>
        <source>Need help to get out</source>
        <translation>Angen help i ddod allan</translation>
    </message>
    <message>
        <source>Next review by</source>
        <translation>Adolygiad nesaf erbyn</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>No prison number yet</source>
        <translation>Dim rhif carchar eto</translation>
    </message>
    <message>
        <source>No statement yet from: {names}</source>
        <translation>Dim datganiad eto gan: {names}</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Dim eto.</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>Heb ei asesu</translation>
    </message>
    <message>
        <source>Not for whoever printed this.</source>
        <translation>Nid ar gyfer pwy bynnag a argraffodd hwn.</translation>
    </message>
    <message>
        <source>Not sealed</source>
        <translation>Heb ei selio</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Ni ysgrifennwyd dim.</translation>
    </message>
    <message>
        <source>Notice of a charge</source>
        <translation>Hysbysiad o gyhuddiad</translation>
    </message>
    <message>
        <source>Notice of the charge</source>
        <translation>Hysbysiad o’r cyhuddiad</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Arsylwadau</translation>
    </message>
    <message>
        <source>Observations and conversations</source>
        <translation>Arsylwadau a sgyrsiau</translation>
    </message>
    <message>
        <source>On the roll</source>
        <translation>Ar y rôl</translation>
    </message>
    <message>
        <source>On whom</source>
        <translation>Ar bwy</translation>
    </message>
    <message>
        <source>Only a part of the wing: what was shown on the screen.</source>
        <translation>Dim ond rhan o’r adain: yr hyn oedd ar y sgrin.</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Agorwyd</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Tudalen {page} o {count}</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraff</translation>
    </message>
    <message>
        <source>Parole eligibility</source>
        <translation>Cymhwyster parôl</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Rhan</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Wedi’i gynllunio</translation>
    </message>
    <message>
        <source>Plea</source>
        <translation>Ple</translation>
    </message>
    <message>
        <source>Printed by {name} ({role}), {day} {time}, {terminal}</source>
        <translation>Argraffwyd gan {name} ({role}), {day} {time}, {terminal}</translation>
    </message>
    <message>
        <source>Prisoner</source>
        <translation>Carcharor</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eiddo</translation>
    </message>
    <message>
        <source>Property, for signature</source>
        <translation>Eiddo, i’w lofnodi</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Darllenwyd gan</translation>
    </message>
    <message>
        <source>Record of a hearing</source>
        <translation>Cofnod o wrandawiad</translation>
    </message>
    <message>
        <source>Record of the hearing</source>
        <translation>Cofnod o’r gwrandawiad</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Adroddwyd gan</translation>
    </message>
    <message>
        <source>Reporting officer</source>
        <translation>Swyddog sy’n adrodd</translation>
    </message>
    <message>
        <source>Restraints</source>
        <translation>Ataliadau</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygiad</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Adolygwyd</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Adolygiadau</translation>
    </message>
    <message>
        <source>Reviews held</source>
        <translation>Adolygiadau a gynhaliwyd</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Rôl</translation>
    </message>
    <message>
        <source>Roll of this wing</source>
        <translation>Rôl yr adain hon</translation>
    </message>
    <message>
        <source>Roll {roll} of {capacity}, {out} out</source>
        <translation>Rôl {roll} o {capacity}, {out} allan</translation>
    </message>
    <message>
        <source>Sealed {day}, {name}</source>
        <translation>Seliwyd {day}, {name}</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Ail berson</translation>
    </message>
    <message>
        <source>Security category</source>
        <translation>Categori diogelwch</translation>
    </message>
    <message>
        <source>Seen in the last {hours} hours</source>
        <translation>Gwelwyd yn y {hours} awr ddiwethaf</translation>
    </message>
    <message>
        <source>Sentence expiry</source>
        <translation>Diwedd y ddedfryd</translation>
    </message>
    <message>
        <source>Should be here</source>
        <translation>Dylai fod yma</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Llofnod</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Llofnodion</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ers</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Statement of {name}</source>
        <translation>Datganiad {name}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Cam</translation>
    </message>
    <message>
        <source>Summary of the record</source>
        <translation>Crynodeb o’r cofnod</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Cymerwyd gan</translation>
    </message>
    <message>
        <source>Techniques</source>
        <translation>Technegau</translation>
    </message>
    <message>
        <source>The charge is inquired into on {day}, or on the day before.</source>
        <translation>Ymchwilir i’r cyhuddiad ar {day}, neu ar y diwrnod cynt.</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>Y person</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Y cynllun</translation>
    </message>
    <message>
        <source>The whole prison</source>
        <translation>Y carchar cyfan</translation>
    </message>
    <message>
        <source>There has been no hearing yet.</source>
        <translation>Ni fu gwrandawiad eto.</translation>
    </message>
    <message>
        <source>This list is right, and what is on it is mine.</source>
        <translation>Mae’r rhestr hon yn gywir, a fi piau’r hyn sydd arni.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Amser</translation>
    </message>
    <message>
        <source>To</source>
        <translation>I</translation>
    </message>
    <message>
        <source>To be read first</source>
        <translation>I’w ddarllen gyntaf</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Gyda’i gilydd</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Sbardunau</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Unlock list</source>
        <translation>Rhestr ddatgloi</translation>
    </message>
    <message>
        <source>Unlock list: {session}</source>
        <translation>Rhestr ddatgloi: {session}</translation>
    </message>
    <message>
        <source>Use of force report with statements</source>
        <translation>Adroddiad defnydd o rym gyda datganiadau</translation>
    </message>
    <message>
        <source>Use of force {number}</source>
        <translation>Defnydd o rym {number}</translation>
    </message>
    <message>
        <source>Went</source>
        <translation>Aeth</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Beth ddaeth ohono</translation>
    </message>
    <message>
        <source>What else was told</source>
        <translation>Beth arall a ddywedwyd</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Beth ddigwyddodd</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Beth sy’n cael ei ofyn</translation>
    </message>
    <message>
        <source>What is said to have happened</source>
        <translation>Beth y dywedir iddo ddigwydd</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Beth sydd i’w wneud</translation>
    </message>
    <message>
        <source>What must be known</source>
        <translation>Yr hyn y mae’n rhaid ei wybod</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>Beth ddywedasant</translation>
    </message>
    <message>
        <source>What was asked about it</source>
        <translation>Yr hyn a ofynnwyd amdano</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Beth ddywedwyd</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Beth a welwyd</translation>
    </message>
    <message>
        <source>What was seen or said</source>
        <translation>Beth a welwyd neu a ddywedwyd</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>Beth a ddywedwyd</translation>
    </message>
    <message>
        <source>What was tried first</source>
        <translation>Beth a geisiwyd gyntaf</translation>
    </message>
    <message>
        <source>What you may do</source>
        <translation>Beth y cewch ei wneud</translation>
    </message>
    <message>
        <source>What you want to say, and whom you want to be heard</source>
        <translation>Beth yr hoffech ei ddweud, a phwy yr hoffech iddynt gael eu clywed</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>While no terminal runs: {level}. Write each one here at once, and type all of it in as soon as a terminal is back.</source>
        <translation>Tra nad oes terfynell yn rhedeg: {level}. Ysgrifennwch bob un yma ar unwaith, a theipiwch y cyfan i mewn cyn gynted ag y bydd terfynell yn ôl.</translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation>Pwy a phryd</translation>
    </message>
    <message>
        <source>Who attended</source>
        <translation>Pwy oedd yn bresennol</translation>
    </message>
    <message>
        <source>Who attended, what was said, what was decided</source>
        <translation>Pwy oedd yno, beth a ddywedwyd, beth a benderfynwyd</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>Pwy oedd yno</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Pwy a hysbyswyd</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Gan</translation>
    </message>
    <message>
        <source>Without a cell</source>
        <translation>Heb gell</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>Tystion</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Gwerth</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Ysgrifennwyd</translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation>Ysgrifennwyd â llaw</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>You are charged with</source>
        <translation>Cyhuddir chi o</translation>
    </message>
    <message>
        <source>You will hear what is said against you, and may answer it, ask questions, and name witnesses and show papers. You may ask for time to prepare, for advice from a solicitor, and for help with reading or another language. You may write below what you want to say. Tell staff if you do not understand this notice.</source>
        <translation>Byddwch yn clywed yr hyn a ddywedir yn eich erbyn, a chewch ei ateb, gofyn cwestiynau, enwi tystion a dangos papurau. Cewch ofyn am amser i baratoi, am gyngor cyfreithiwr, ac am help gyda darllen neu iaith arall. Cewch ysgrifennu isod yr hyn yr hoffech ei ddweud. Dywedwch wrth staff os nad ydych yn deall yr hysbysiad hwn.</translation>
    </message>
    <message>
        <source>centre not reachable since {time}</source>
        <translation>ni ellir cyrraedd y ganolfan ers {time}</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>neb eto</translation>
    </message>
    <message>
        <source>nothing has come from the centre yet</source>
        <translation>nid oes dim wedi dod o’r ganolfan eto</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>tan {time}</translation>
    </message>
    <message>
        <source>with what waits to be sent</source>
        <translation>gyda’r hyn sy’n aros i’w anfon</translation>
    </message>
    <message>
        <source>{count} made</source>
        <translation>gwnaed {count}</translation>
    </message>
    <message>
        <source>{level}, at irregular times, no gap longer than {gap}</source>
        <translation>{level}, ar adegau afreolaidd, dim bwlch hirach na {gap}</translation>
    </message>
    <message>
        <source>{time} by {name}</source>
        <translation>{time} gan {name}</translation>
    </message>
    <message>
        <source>{title}, continued</source>
        <translation>{title}, parhad</translation>
    </message>
    <message>
        <source>{what}: being printed …</source>
        <translation>{what}: yn cael ei argraffu …</translation>
    </message>
    <message>
        <source>{what}: {pages} in {where}.</source>
        <translation>{what}: {pages} yn {where}.</translation>
    </message>
    <message>
        <source>{what}: {pages} sent to {where}.</source>
        <translation>{what}: anfonwyd {pages} i {where}.</translation>
    </message>
</context>
<context>
    <name>reception</name>
    <message>
        <source>BEING TAKEN IN</source>
        <translation>YN CAEL EI DDERBYN</translation>
    </message>
    <message>
        <source>Back: {kind}</source>
        <translation>Yn ôl: {kind}</translation>
    </message>
    <message>
        <source>DID NOT COME</source>
        <translation>NI DDAETH</translation>
    </message>
    <message>
        <source>DID NOT GO</source>
        <translation>NID AETH</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>WEDI’I WNEUD</translation>
    </message>
    <message>
        <source>Discharge</source>
        <translation>Rhyddhau’n derfynol</translation>
    </message>
    <message>
        <source>EXPECTED</source>
        <translation>DISGWYLIR</translation>
    </message>
    <message>
        <source>GONE</source>
        <translation>WEDI MYND</translation>
    </message>
    <message>
        <source>Known; the record comes when connected</source>
        <translation>Yn hysbys; daw’r cofnod pan fydd cysylltiad</translation>
    </message>
    <message>
        <source>LATE</source>
        <translation>YN HWYR</translation>
    </message>
    <message>
        <source>Nobody of that number is known</source>
        <translation>Nid oes neb â’r rhif hwnnw yn hysbys</translation>
    </message>
    <message>
        <source>ON THE WAY</source>
        <translation>AR Y FFORDD</translation>
    </message>
    <message>
        <source>Send out</source>
        <translation>Anfon allan</translation>
    </message>
    <message>
        <source>Their record is here already</source>
        <translation>Mae eu cofnod yma eisoes</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Trosglwyddo</translation>
    </message>
    <message>
        <source>WILL NOT BE</source>
        <translation>NI FYDD</translation>
    </message>
    <message>
        <source>{count} being taken in</source>
        <translation>{count} yn cael eu derbyn</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>{count} wedi’u gwneud</translation>
    </message>
    <message>
        <source>{count} to come</source>
        <translation>{count} i ddod</translation>
    </message>
    <message>
        <source>{step}, {done} of {all} done</source>
        <translation>{step}, {done} o {all} wedi’u gwneud</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source>ACCT alarm set for a wing or the prison</source>
        <translation>Larwm ACCT wedi’i osod ar gyfer adain neu’r carchar</translation>
    </message>
    <message>
        <source>ACCT care plan changed</source>
        <translation>Newidiwyd cynllun gofal yr ACCT</translation>
    </message>
    <message>
        <source>ACCT closed</source>
        <translation>Caewyd yr ACCT</translation>
    </message>
    <message>
        <source>ACCT observation</source>
        <translation>Arsylwad ACCT</translation>
    </message>
    <message>
        <source>ACCT observation made</source>
        <translation>Gwnaed arsylwad ACCT</translation>
    </message>
    <message>
        <source>ACCT observation not made</source>
        <translation>Arsylwad ACCT heb ei wneud</translation>
    </message>
    <message>
        <source>ACCT observations lowered</source>
        <translation>Gostyngwyd arsylwadau’r ACCT</translation>
    </message>
    <message>
        <source>ACCT observations raised</source>
        <translation>Cynyddwyd arsylwadau’r ACCT</translation>
    </message>
    <message>
        <source>ACCT opened</source>
        <translation>Agorwyd ACCT</translation>
    </message>
    <message>
        <source>ACCT plan</source>
        <translation>Cynllun ACCT</translation>
    </message>
    <message>
        <source>ACCT review</source>
        <translation>Adolygiad ACCT</translation>
    </message>
    <message>
        <source>ACCT reviewed</source>
        <translation>Adolygwyd yr ACCT</translation>
    </message>
    <message>
        <source>ACCTs through the night opened</source>
        <translation>ACCTs drwy’r nos wedi’u hagor</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ynghylch</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Gweithred</translation>
    </message>
    <message>
        <source>Active or ended</source>
        <translation>Gweithredol neu wedi dod i ben</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Gweithgaredd</translation>
    </message>
    <message>
        <source>Activity changed</source>
        <translation>Newidiwyd gweithgaredd</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Ychwanegwyd gan</translation>
    </message>
    <message>
        <source>Addition to an incident</source>
        <translation>Ychwanegiad at ddigwyddiad</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Adjudicator</source>
        <translation>Dyfarnwr</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Addasiad</translation>
    </message>
    <message>
        <source>Adjustment arranged</source>
        <translation>Trefnwyd addasiad</translation>
    </message>
    <message>
        <source>Adjustment ended</source>
        <translation>Daeth addasiad i ben</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Derbyniwyd</translation>
    </message>
    <message>
        <source>Admitted again</source>
        <translation>Derbyniwyd eto</translation>
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
        <source>Allocated by</source>
        <translation>Dyrannwyd gan</translation>
    </message>
    <message>
        <source>Allocated to an activity</source>
        <translation>Dyrannwyd i weithgaredd</translation>
    </message>
    <message>
        <source>Allocation ended</source>
        <translation>Daeth dyraniad i ben</translation>
    </message>
    <message>
        <source>Allocation to an activity</source>
        <translation>Dyraniad i weithgaredd</translation>
    </message>
    <message>
        <source>Amendment to a note</source>
        <translation>Diwygiad i nodyn</translation>
    </message>
    <message>
        <source>Among all who are known</source>
        <translation>Ymhlith pawb sy’n hysbys</translation>
    </message>
    <message>
        <source>Amount in pence</source>
        <translation>Swm mewn ceiniogau</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ateb</translation>
    </message>
    <message>
        <source>Answer about an incident</source>
        <translation>Ateb am ddigwyddiad</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Ateb erbyn</translation>
    </message>
    <message>
        <source>Answer to an application</source>
        <translation>Ateb i gais</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Atebwyd gan</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Cais</translation>
    </message>
    <message>
        <source>Application answered</source>
        <translation>Ateb wedi’i roi i gais</translation>
    </message>
    <message>
        <source>Application assigned</source>
        <translation>Cais wedi’i neilltuo</translation>
    </message>
    <message>
        <source>Application taken</source>
        <translation>Cais wedi’i gymryd</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Apwyntiad</translation>
    </message>
    <message>
        <source>Appointment booked</source>
        <translation>Trefnwyd apwyntiad</translation>
    </message>
    <message>
        <source>Appointment cancelled</source>
        <translation>Canslwyd apwyntiad</translation>
    </message>
    <message>
        <source>As it was found</source>
        <translation>Fel yr oedd</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gofynnwyd</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gofynnwyd gan</translation>
    </message>
    <message>
        <source>Asked for, not opened</source>
        <translation>Gofynnwyd amdano, heb ei agor</translation>
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
        <source>Assigned to</source>
        <translation>Neilltuwyd i</translation>
    </message>
    <message>
        <source>At the centre</source>
        <translation>Yn y ganolfan</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Presenoldeb</translation>
    </message>
    <message>
        <source>Attendance marked</source>
        <translation>Nodwyd presenoldeb</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Nodweddion</translation>
    </message>
    <message>
        <source>Audit trail read</source>
        <translation>Darllenwyd y llwybr archwilio</translation>
    </message>
    <message>
        <source>Audit trails checked</source>
        <translation>Gwiriwyd y llwybrau archwilio</translation>
    </message>
    <message>
        <source>Audit trails signed</source>
        <translation>Llofnodwyd y llwybrau archwilio</translation>
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
        <source>Award</source>
        <translation>Dyfarniad</translation>
    </message>
    <message>
        <source>Award quashed</source>
        <translation>Dileu dyfarniad</translation>
    </message>
    <message>
        <source>Back from court with a new status</source>
        <translation>Yn ôl o’r llys â statws newydd</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Gwnaed copi wrth gefn</translation>
    </message>
    <message>
        <source>Basic asked for</source>
        <translation>Gofyn am y lefel sylfaenol</translation>
    </message>
    <message>
        <source>Batons and PAVA</source>
        <translation>Batonau a PAVA</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Cynt</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Yn dechrau</translation>
    </message>
    <message>
        <source>Block of prison numbers</source>
        <translation>Bloc o rifau carchar</translation>
    </message>
    <message>
        <source>Body-worn video</source>
        <translation>Fideo a wisgir ar y corff</translation>
    </message>
    <message>
        <source>Booked by</source>
        <translation>Trefnwyd gan</translation>
    </message>
    <message>
        <source>Booked or cancelled</source>
        <translation>Wedi’i archebu neu wedi’i ganslo</translation>
    </message>
    <message>
        <source>Booking number</source>
        <translation>Rhif archebu</translation>
    </message>
    <message>
        <source>Both as they were then</source>
        <translation>Y ddau fel yr oeddent ar y pryd</translation>
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
        <source>By when</source>
        <translation>Erbyn pryd</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Gan bwy</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Canslwyd</translation>
    </message>
    <message>
        <source>Cancelled by</source>
        <translation>Canslwyd gan</translation>
    </message>
    <message>
        <source>Cancelled or not</source>
        <translation>Wedi’i ganslo neu beidio</translation>
    </message>
    <message>
        <source>Care plan action</source>
        <translation>Cam yn y cynllun gofal</translation>
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
        <source>Case number</source>
        <translation>Rhif yr achos</translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation>Cyfrifwyd arian</translation>
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
        <source>Cell taken out of use or back into it</source>
        <translation>Cell wedi’i thynnu o ddefnydd neu ei rhoi’n ôl</translation>
    </message>
    <message>
        <source>Cell-sharing risk assessed</source>
        <translation>Risg rhannu cell wedi’i hasesu</translation>
    </message>
    <message>
        <source>Cell-sharing risk lowered</source>
        <translation>Risg rhannu cell wedi’i gostwng</translation>
    </message>
    <message>
        <source>Centre restored from a backup</source>
        <translation>Adferwyd y ganolfan o gopi wrth gefn</translation>
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
        <source>Charge</source>
        <translation>Cyhuddiad</translation>
    </message>
    <message>
        <source>Charge heard</source>
        <translation>Clywed cyhuddiad</translation>
    </message>
    <message>
        <source>Charge laid</source>
        <translation>Gosod cyhuddiad</translation>
    </message>
    <message>
        <source>Check letter holds</source>
        <translation>Mae&apos;r llythyren wirio yn gywir</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Gwiriwyd gan</translation>
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
        <source>Colour or make</source>
        <translation>Lliw neu wneuthuriad</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Sylw</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>Pryder</translation>
    </message>
    <message>
        <source>Conditional release</source>
        <translation>Rhyddhau amodol</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Amodau</translation>
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
        <source>Contact</source>
        <translation>Cyswllt</translation>
    </message>
    <message>
        <source>Contact added</source>
        <translation>Ychwanegwyd cyswllt</translation>
    </message>
    <message>
        <source>Contact changed</source>
        <translation>Newidiwyd cyswllt</translation>
    </message>
    <message>
        <source>Contact marked</source>
        <translation>Marciwyd cyswllt</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Cynhwysydd</translation>
    </message>
    <message>
        <source>Container moved</source>
        <translation>Symudwyd cynhwysydd</translation>
    </message>
    <message>
        <source>Conversations a day</source>
        <translation>Sgyrsiau’r dydd</translation>
    </message>
    <message>
        <source>Conversations a day after</source>
        <translation>Sgyrsiau’r dydd wedyn</translation>
    </message>
    <message>
        <source>Copy made for the person</source>
        <translation>Gwnaed copi i’r person</translation>
    </message>
    <message>
        <source>Count of a landing</source>
        <translation>Cyfrif landin</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Cyfrif</translation>
    </message>
    <message>
        <source>Counted again</source>
        <translation>Cyfrif eto</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Cyfrifwyd gan</translation>
    </message>
    <message>
        <source>Counted with</source>
        <translation>Cyfrifwyd gyda</translation>
    </message>
    <message>
        <source>Court or authority</source>
        <translation>Llys neu awdurdod</translation>
    </message>
    <message>
        <source>Custody period</source>
        <translation>Cyfnod yn y ddalfa</translation>
    </message>
    <message>
        <source>Database brought up to date</source>
        <translation>Diweddarwyd y gronfa ddata</translation>
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
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Diwrnodau</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Penderfynwyd</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Adran</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Details changed</source>
        <translation>Manylion wedi&apos;u newid</translation>
    </message>
    <message>
        <source>Diary entry</source>
        <translation>Cofnod dyddiadur</translation>
    </message>
    <message>
        <source>Diary entry closed</source>
        <translation>Cofnod dyddiadur wedi’i gau</translation>
    </message>
    <message>
        <source>Diary written</source>
        <translation>Dyddiadur wedi’i ysgrifennu</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Bu farw</translation>
    </message>
    <message>
        <source>Died in custody</source>
        <translation>Bu farw yn y ddalfa</translation>
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
        <source>Disability or need</source>
        <translation>Anabledd neu angen</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>Rhyddhawyd yn derfynol</translation>
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
        <source>Done</source>
        <translation>Wedi’i wneud</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Gwnaed gan</translation>
    </message>
    <message>
        <source>Done or not</source>
        <translation>Wedi’i wneud ai peidio</translation>
    </message>
    <message>
        <source>Done with</source>
        <translation>Gwnaed gyda</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>I fod yn ôl</translation>
    </message>
    <message>
        <source>Due back changed</source>
        <translation>Newidiwyd pryd i fod yn ôl</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Diwedd</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Daeth i ben</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Daethpwyd ag ef i ben gan</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Yn gorffen</translation>
    </message>
    <message>
        <source>Enrolment code made</source>
        <translation>Gwnaed cod cofrestru</translation>
    </message>
    <message>
        <source>Entries written to a file</source>
        <translation>Ysgrifennwyd cofnodion i ffeil</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Offer</translation>
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
        <source>Evacuation plan</source>
        <translation>Cynllun gwacáu</translation>
    </message>
    <message>
        <source>Evacuation plan ended</source>
        <translation>Daeth cynllun gwacáu i ben</translation>
    </message>
    <message>
        <source>Evacuation plan written</source>
        <translation>Ysgrifennwyd cynllun gwacáu</translation>
    </message>
    <message>
        <source>Everything offered</source>
        <translation>Popeth a gynigiwyd</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Exact place</source>
        <translation>Union le</translation>
    </message>
    <message>
        <source>Examined after force</source>
        <translation>Archwiliwyd ar ôl grym</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Disgwylir</translation>
    </message>
    <message>
        <source>Extract loaded</source>
        <translation>Llwythwyd echdyniad</translation>
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
        <source>File carried by hand taken in</source>
        <translation>Derbyniwyd ffeil a gariwyd â llaw</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>Rhif cyntaf</translation>
    </message>
    <message>
        <source>Forename</source>
        <translation>Enw cyntaf</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Wedi’u canfod</translation>
    </message>
    <message>
        <source>Found to be two people</source>
        <translation>Canfuwyd mai dau berson ydynt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>From or to</source>
        <translation>O neu i</translation>
    </message>
    <message>
        <source>Full code</source>
        <translation>Cod llawn</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Trosglwyddo</translation>
    </message>
    <message>
        <source>Handover opened</source>
        <translation>Trosglwyddo wedi&apos;i agor</translation>
    </message>
    <message>
        <source>Handover read</source>
        <translation>Trosglwyddo wedi&apos;i ddarllen</translation>
    </message>
    <message>
        <source>Handover written</source>
        <translation>Trosglwyddo wedi&apos;i ysgrifennu</translation>
    </message>
    <message>
        <source>Healthcare examination after force</source>
        <translation>Archwiliad gofal iechyd ar ôl grym</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Gwrandawiad</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Cynhaliwyd</translation>
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
        <source>Help to get out lowered</source>
        <translation>Lleihau’r help i fynd allan</translation>
    </message>
    <message>
        <source>Highest workplace risk</source>
        <translation>Risg gweithle uchaf</translation>
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
        <source>How many</source>
        <translation>Faint</translation>
    </message>
    <message>
        <source>Identity provider changed</source>
        <translation>Newidiwyd y darparwr hunaniaeth</translation>
    </message>
    <message>
        <source>Immediate action</source>
        <translation>Camau ar unwaith</translation>
    </message>
    <message>
        <source>Immediate action by</source>
        <translation>Camau ar unwaith gan</translation>
    </message>
    <message>
        <source>Immediate action taken</source>
        <translation>Cymerwyd camau ar unwaith</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Â gofal</translation>
    </message>
    <message>
        <source>In custody there now</source>
        <translation>Yn y ddalfa yno nawr</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>I mewn neu allan</translation>
    </message>
    <message>
        <source>In place of</source>
        <translation>Yn lle</translation>
    </message>
    <message>
        <source>In touch</source>
        <translation>Mewn cysylltiad</translation>
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
        <source>Incentives reviewed</source>
        <translation>Adolygu cymhellion</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Digwyddiad</translation>
    </message>
    <message>
        <source>Incident added to</source>
        <translation>Ychwanegwyd at ddigwyddiad</translation>
    </message>
    <message>
        <source>Incident opened</source>
        <translation>Agorwyd digwyddiad</translation>
    </message>
    <message>
        <source>Incident reported</source>
        <translation>Adroddwyd digwyddiad</translation>
    </message>
    <message>
        <source>Incident’s status set</source>
        <translation>Gosodwyd statws digwyddiad</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>Wedi’i anafu</translation>
    </message>
    <message>
        <source>Injuries</source>
        <translation>Anafiadau</translation>
    </message>
    <message>
        <source>Injuries found</source>
        <translation>Anafiadau a ganfuwyd</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Gosodiad</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Derbyniad</translation>
    </message>
    <message>
        <source>Intake followed</source>
        <translation>Dilynwyd y derbyniad</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Cyhoeddwyd</translation>
    </message>
    <message>
        <source>Its name then</source>
        <translation>Ei enw bryd hynny</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Cadw ar wahân</translation>
    </message>
    <message>
        <source>Key work session</source>
        <translation>Sesiwn gwaith allweddol</translation>
    </message>
    <message>
        <source>Key worker</source>
        <translation>Gweithiwr allweddol</translation>
    </message>
    <message>
        <source>Key worker changed</source>
        <translation>Gweithiwr allweddol wedi’i newid</translation>
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
        <source>Kind of picture</source>
        <translation>Math o lun</translation>
    </message>
    <message>
        <source>Known to the centre</source>
        <translation>Hysbys i’r ganolfan</translation>
    </message>
    <message>
        <source>Laid</source>
        <translation>Gosodwyd</translation>
    </message>
    <message>
        <source>Laid by</source>
        <translation>Gosodwyd gan</translation>
    </message>
    <message>
        <source>Landing</source>
        <translation>Landin</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Diwrnod olaf</translation>
    </message>
    <message>
        <source>Last in custody</source>
        <translation>Yn y ddalfa ddiwethaf</translation>
    </message>
    <message>
        <source>Last prison</source>
        <translation>Carchar diwethaf</translation>
    </message>
    <message>
        <source>Leased</source>
        <translation>Prydleswyd</translation>
    </message>
    <message>
        <source>Left for another prison</source>
        <translation>Gadawodd am garchar arall</translation>
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
        <source>Level before</source>
        <translation>Lefel flaenorol</translation>
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
        <source>Made</source>
        <translation>Gwnaed</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Nodwyd</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>Nodwyd gan</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marciwr</translation>
    </message>
    <message>
        <source>Marker of a contact</source>
        <translation>Marciwr ar gyswllt</translation>
    </message>
    <message>
        <source>Marker of a contact ended</source>
        <translation>Daeth marciwr ar gyswllt i ben</translation>
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
        <source>Member of staff added or changed</source>
        <translation>Ychwanegwyd neu newidiwyd aelod o staff</translation>
    </message>
    <message>
        <source>Member of staff has left</source>
        <translation>Mae aelod o staff wedi gadael</translation>
    </message>
    <message>
        <source>Member of staff in a use of force</source>
        <translation>Aelod o staff mewn defnydd o rym</translation>
    </message>
    <message>
        <source>Member of staff in an incident</source>
        <translation>Aelod o staff mewn digwyddiad</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Cyfunwyd</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Cyfunwyd â</translation>
    </message>
    <message>
        <source>Middle names</source>
        <translation>Enwau canol</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Munudau</translation>
    </message>
    <message>
        <source>Moved by</source>
        <translation>Symudwyd gan</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Symudiad</translation>
    </message>
    <message>
        <source>Movement planned</source>
        <translation>Symudiad wedi’i gynllunio</translation>
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
        <source>Next hearing</source>
        <translation>Gwrandawiad nesaf</translation>
    </message>
    <message>
        <source>Next in court</source>
        <translation>Nesaf yn y llys</translation>
    </message>
    <message>
        <source>Next of kin</source>
        <translation>Perthynas agosaf</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Adolygiad nesaf</translation>
    </message>
    <message>
        <source>Non-association</source>
        <translation>Peidio â chymysgu</translation>
    </message>
    <message>
        <source>Non-association ended</source>
        <translation>Terfynwyd y gorchymyn cadw ar wahân</translation>
    </message>
    <message>
        <source>Non-association opened</source>
        <translation>Agorwyd gorchymyn cadw ar wahân</translation>
    </message>
    <message>
        <source>Non-association reviewed</source>
        <translation>Adolygwyd gorchymyn cadw ar wahân</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Nothing to write for</source>
        <translation>Dim i’w nodi ar gyfer</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Rhifau</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Arsylwadau</translation>
    </message>
    <message>
        <source>Observations after</source>
        <translation>Arsylwadau wedyn</translation>
    </message>
    <message>
        <source>Offences</source>
        <translation>Troseddau</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Cynigiwyd</translation>
    </message>
    <message>
        <source>On the way to</source>
        <translation>Ar y ffordd i</translation>
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
        <source>Other dates of birth given</source>
        <translation>Dyddiadau geni eraill a roddwyd</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Enw arall</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Enwau eraill</translation>
    </message>
    <message>
        <source>Other people involved</source>
        <translation>Pobl eraill yn rhan o hyn</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>Person arall</translation>
    </message>
    <message>
        <source>Others who come</source>
        <translation>Eraill sy’n dod</translation>
    </message>
    <message>
        <source>Out for</source>
        <translation>Allan ar gyfer</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Â thâl</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraff</translation>
    </message>
    <message>
        <source>Parole eligibility</source>
        <translation>Cymhwysedd parôl</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Rhan</translation>
    </message>
    <message>
        <source>Part in an incident</source>
        <translation>Rhan mewn digwyddiad</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Rhan o</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Newidiwyd y cyfrinair</translation>
    </message>
    <message>
        <source>Pay a session, in pence</source>
        <translation>Tâl y sesiwn, mewn ceiniogau</translation>
    </message>
    <message>
        <source>Pay, in pence</source>
        <translation>Tâl, mewn ceiniogau</translation>
    </message>
    <message>
        <source>Per cent of earnings</source>
        <translation>Canran o’r enillion</translation>
    </message>
    <message>
        <source>Perhaps the same</source>
        <translation>Yr un efallai</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Person in an incident</source>
        <translation>Person mewn digwyddiad</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Ffotograff</translation>
    </message>
    <message>
        <source>Photograph added</source>
        <translation>Ychwanegwyd ffotograff</translation>
    </message>
    <message>
        <source>Photograph withdrawn</source>
        <translation>Tynnwyd ffotograff yn ôl</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Llun</translation>
    </message>
    <message>
        <source>Picture received</source>
        <translation>Derbyniwyd y llun</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lle</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Man geni</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lleoedd</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Wedi’i gynllunio</translation>
    </message>
    <message>
        <source>Planned by</source>
        <translation>Cynlluniwyd gan</translation>
    </message>
    <message>
        <source>Planned movement</source>
        <translation>Symudiad arfaethedig</translation>
    </message>
    <message>
        <source>Planned movement changed</source>
        <translation>Newidiwyd symudiad arfaethedig</translation>
    </message>
    <message>
        <source>Planned movement closed</source>
        <translation>Caewyd symudiad arfaethedig</translation>
    </message>
    <message>
        <source>Plea</source>
        <translation>Ple</translation>
    </message>
    <message>
        <source>Possible match</source>
        <translation>Cyfatebiaeth bosibl</translation>
    </message>
    <message>
        <source>Post-closure review</source>
        <translation>Adolygiad ar ôl cau</translation>
    </message>
    <message>
        <source>Preferred language</source>
        <translation>Dewis iaith</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Argraffwyd</translation>
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
        <source>Property confiscated</source>
        <translation>Atafaelwyd eiddo</translation>
    </message>
    <message>
        <source>Property container</source>
        <translation>Cynhwysydd eiddo</translation>
    </message>
    <message>
        <source>Property item</source>
        <translation>Eitem o eiddo</translation>
    </message>
    <message>
        <source>Property item changed</source>
        <translation>Newidiwyd eitem o eiddo</translation>
    </message>
    <message>
        <source>Property items moved</source>
        <translation>Symudwyd eitemau o eiddo</translation>
    </message>
    <message>
        <source>Property listed</source>
        <translation>Rhestrwyd eiddo</translation>
    </message>
    <message>
        <source>Property signed for</source>
        <translation>Llofnodwyd am eiddo</translation>
    </message>
    <message>
        <source>Property stored</source>
        <translation>Storiwyd eiddo</translation>
    </message>
    <message>
        <source>Put on basic</source>
        <translation>Rhoi ar y lefel sylfaenol</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Cwestiwn</translation>
    </message>
    <message>
        <source>Questions asked at reception</source>
        <translation>Gofynnwyd y cwestiynau yn y dderbynfa</translation>
    </message>
    <message>
        <source>Questions at reception</source>
        <translation>Cwestiynau’r dderbynfa</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Darllenwyd gan</translation>
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
        <source>Reasonable adjustment</source>
        <translation>Addasiad rhesymol</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Rhesymau</translation>
    </message>
    <message>
        <source>Recaptured</source>
        <translation>Wedi’i ail-ddal</translation>
    </message>
    <message>
        <source>Received by the centre</source>
        <translation>Derbyniwyd gan y ganolfan</translation>
    </message>
    <message>
        <source>Received from another prison</source>
        <translation>Derbyniwyd o garchar arall</translation>
    </message>
    <message>
        <source>Reception board opened</source>
        <translation>Agorwyd bwrdd y dderbynfa</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Cofnod</translation>
    </message>
    <message>
        <source>Record of a hearing corrected</source>
        <translation>Cywiro cofnod gwrandawiad</translation>
    </message>
    <message>
        <source>Record opened</source>
        <translation>Agorwyd y cofnod</translation>
    </message>
    <message>
        <source>Record restricted</source>
        <translation>Cyfyngwyd y cofnod</translation>
    </message>
    <message>
        <source>Record&apos;s id</source>
        <translation>Dynodwr y cofnod</translation>
    </message>
    <message>
        <source>Records ended that are no longer kept</source>
        <translation>Terfynwyd cofnodion nas cedwir mwyach</translation>
    </message>
    <message>
        <source>Refuge</source>
        <translation>Man diogel</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Perthynas</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Crefydd</translation>
    </message>
    <message>
        <source>Reported before as</source>
        <translation>Adroddwyd o’r blaen fel</translation>
    </message>
    <message>
        <source>Reporting officer</source>
        <translation>Swyddog sy’n adrodd</translation>
    </message>
    <message>
        <source>Restraints</source>
        <translation>Ataliadau</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Wedi’i gyfyngu</translation>
    </message>
    <message>
        <source>Restriction lifted</source>
        <translation>Codwyd y cyfyngiad</translation>
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
        <source>Review of a use of force</source>
        <translation>Adolygiad o ddefnydd o rym</translation>
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
        <source>Roll check</source>
        <translation>Gwiriad rôl</translation>
    </message>
    <message>
        <source>Roll check signed</source>
        <translation>Llofnodwyd gwiriad rôl</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rheol</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Yn rhedeg</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Dywedwyd</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Dywedwyd gan</translation>
    </message>
    <message>
        <source>Screen locked</source>
        <translation>Sgrin wedi’i chloi</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sêl</translation>
    </message>
    <message>
        <source>Seal changed</source>
        <translation>Newidiwyd sêl</translation>
    </message>
    <message>
        <source>Seal number</source>
        <translation>Rhif sêl</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Seliwyd</translation>
    </message>
    <message>
        <source>Sealed by</source>
        <translation>Seliwyd gan</translation>
    </message>
    <message>
        <source>Search before admission</source>
        <translation>Chwilio cyn derbyn</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Chwiliwyd</translation>
    </message>
    <message>
        <source>Searched before an admission</source>
        <translation>Chwiliwyd cyn derbyn</translation>
    </message>
    <message>
        <source>Searched by</source>
        <translation>Chwiliwyd gan</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Ail berson</translation>
    </message>
    <message>
        <source>Second signature for property</source>
        <translation>Ail lofnod am eiddo</translation>
    </message>
    <message>
        <source>Second signature of a roll check</source>
        <translation>Ail lofnod gwiriad rôl</translation>
    </message>
    <message>
        <source>Security category</source>
        <translation>Categori diogelwch</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>Gwelwyd am</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Gwelwyd gan</translation>
    </message>
    <message>
        <source>Sent on to another prison</source>
        <translation>Anfonwyd ymlaen i garchar arall</translation>
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
        <source>Session</source>
        <translation>Sesiwn</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiynau</translation>
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
        <source>Sign-in failed</source>
        <translation>Methodd y mewngofnodi</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Llofnodwyd</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Llofnodwyd gan</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Mewngofnodwyd</translation>
    </message>
    <message>
        <source>Signed in without the centre</source>
        <translation>Mewngofnodwyd heb y ganolfan</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Wedi allgofnodi</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ers</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Maint mewn beitiau</translation>
    </message>
    <message>
        <source>Something to settle opened</source>
        <translation>Agorwyd rhywbeth i’w setlo</translation>
    </message>
    <message>
        <source>Staff named in a use of force</source>
        <translation>Enwyd staff mewn defnydd o rym</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>Rhif staff</translation>
    </message>
    <message>
        <source>Staff to help</source>
        <translation>Staff i helpu</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Dechreuodd</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Datganiad</translation>
    </message>
    <message>
        <source>Statement about a use of force</source>
        <translation>Datganiad am ddefnydd o rym</translation>
    </message>
    <message>
        <source>Statement submitted</source>
        <translation>Cyflwynwyd datganiad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Status set by</source>
        <translation>Gosodwyd y statws gan</translation>
    </message>
    <message>
        <source>Status since</source>
        <translation>Statws ers</translation>
    </message>
    <message>
        <source>Stay in a cell</source>
        <translation>Arhosiad mewn cell</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Cam</translation>
    </message>
    <message>
        <source>Step of leaving</source>
        <translation>Cam gadael</translation>
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
        <source>Suspended award activated</source>
        <translation>Rhoi dyfarniad gohiriedig ar waith</translation>
    </message>
    <message>
        <source>Suspended until</source>
        <translation>Wedi’i ohirio tan</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tynnwyd</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Tynnwyd gan</translation>
    </message>
    <message>
        <source>Techniques</source>
        <translation>Technegau</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terfynell</translation>
    </message>
    <message>
        <source>Terminal enrolled</source>
        <translation>Cofrestrwyd terfynell</translation>
    </message>
    <message>
        <source>Terminal withdrawn</source>
        <translation>Tynnwyd terfynell yn ôl</translation>
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
        <source>Time</source>
        <translation>Amser</translation>
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
        <source>To be read first</source>
        <translation>I&apos;w ddarllen yn gyntaf</translation>
    </message>
    <message>
        <source>To be told in an emergency</source>
        <translation>I gael gwybod mewn argyfwng</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Triniaeth</translation>
    </message>
    <message>
        <source>Tried what their role may not do</source>
        <translation>Ceisiwyd gwneud yr hyn na chaiff y rôl ei wneud</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Sbardunau</translation>
    </message>
    <message>
        <source>Two records merged</source>
        <translation>Cyfunwyd dau gofnod</translation>
    </message>
    <message>
        <source>Two records separated</source>
        <translation>Gwahanwyd dau gofnod</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Unlawfully at large</source>
        <translation>Ar ffo’n anghyfreithlon</translation>
    </message>
    <message>
        <source>Unlock list opened</source>
        <translation>Agorwyd y rhestr ddatgloi</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tan</translation>
    </message>
    <message>
        <source>Use of force</source>
        <translation>Defnydd o rym</translation>
    </message>
    <message>
        <source>Use of force opened</source>
        <translation>Agorwyd defnydd o rym</translation>
    </message>
    <message>
        <source>Use of force reported</source>
        <translation>Adroddwyd defnydd o rym</translation>
    </message>
    <message>
        <source>Use of force reviewed</source>
        <translation>Adolygwyd defnydd o rym</translation>
    </message>
    <message>
        <source>Value in pence</source>
        <translation>Gwerth mewn ceiniogau</translation>
    </message>
    <message>
        <source>Version of the program asked for</source>
        <translation>Fersiwn o’r rhaglen y gofynnwyd amdani</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Ymweliad</translation>
    </message>
    <message>
        <source>Visit booked</source>
        <translation>Archebwyd ymweliad</translation>
    </message>
    <message>
        <source>Visit cancelled</source>
        <translation>Canslwyd ymweliad</translation>
    </message>
    <message>
        <source>Visit written down</source>
        <translation>Nodwyd ymweliad</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Ymwelwyr</translation>
    </message>
    <message>
        <source>Warrant</source>
        <translation>Gwarant</translation>
    </message>
    <message>
        <source>Warrant written down</source>
        <translation>Nodwyd gwarant</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Beth ddaeth ohono</translation>
    </message>
    <message>
        <source>What came of a visit</source>
        <translation>Beth ddaeth o ymweliad</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Beth ddaeth ohono</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Beth ddigwyddodd</translation>
    </message>
    <message>
        <source>What help</source>
        <translation>Pa gymorth</translation>
    </message>
    <message>
        <source>What is arranged</source>
        <translation>Beth a drefnwyd</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Beth sy’n cael ei ofyn</translation>
    </message>
    <message>
        <source>What is the same</source>
        <translation>Beth sydd yr un fath</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Beth sydd i’w wneud</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Beth ydyw</translation>
    </message>
    <message>
        <source>What it would change</source>
        <translation>Beth fyddai&apos;n ei newid</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>Beth ddywedasant</translation>
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
        <source>What was found</source>
        <translation>Yr hyn a ganfuwyd</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Beth a ddarllenwyd</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Beth ddywedwyd</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Beth a welwyd</translation>
    </message>
    <message>
        <source>What was tried first</source>
        <translation>Beth a geisiwyd gyntaf</translation>
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
        <source>When it runs</source>
        <translation>Pryd mae’n rhedeg</translation>
    </message>
    <message>
        <source>When it was discovered</source>
        <translation>Pryd y’i darganfuwyd</translation>
    </message>
    <message>
        <source>When it was done</source>
        <translation>Pryd y&apos;i gwnaed</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Ble mae</translation>
    </message>
    <message>
        <source>Where the footage is</source>
        <translation>Ble mae’r ffilm</translation>
    </message>
    <message>
        <source>Where they are</source>
        <translation>Ble maen nhw</translation>
    </message>
    <message>
        <source>Where they were</source>
        <translation>Ble roeddent</translation>
    </message>
    <message>
        <source>Whether the award stands</source>
        <translation>A yw’r dyfarniad yn sefyll</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>Who attended</source>
        <translation>Pwy oedd yn bresennol</translation>
    </message>
    <message>
        <source>Who escorts</source>
        <translation>Pwy sy’n hebrwng</translation>
    </message>
    <message>
        <source>Who was elsewhere</source>
        <translation>Pwy oedd mewn lle arall</translation>
    </message>
    <message>
        <source>Who was in charge</source>
        <translation>Pwy oedd â gofal</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>Pwy oedd yno</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Pwy a hysbyswyd</translation>
    </message>
    <message>
        <source>Who was told of an incident</source>
        <translation>Pwy a hysbyswyd am ddigwyddiad</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Why after 48 hours</source>
        <translation>Pam ar ôl 48 awr</translation>
    </message>
    <message>
        <source>Why cancelled</source>
        <translation>Pam y canslwyd</translation>
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
        <source>Why it was cancelled</source>
        <translation>Pam y cafodd ei ganslo</translation>
    </message>
    <message>
        <source>Why it was changed</source>
        <translation>Pam y’i newidiwyd</translation>
    </message>
    <message>
        <source>Why it was withdrawn</source>
        <translation>Pam y tynnwyd ef yn ôl</translation>
    </message>
    <message>
        <source>Why out of use</source>
        <translation>Pam nad yw mewn defnydd</translation>
    </message>
    <message>
        <source>Wing</source>
        <translation>Adain</translation>
    </message>
    <message>
        <source>Wing board opened</source>
        <translation>Agorwyd bwrdd yr adain</translation>
    </message>
    <message>
        <source>Wing book opened</source>
        <translation>Llyfr yr adain wedi’i agor</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Tynnu’n ôl</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Withdrawn by</source>
        <translation>Tynnwyd yn ôl gan</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>Tystion</translation>
    </message>
    <message>
        <source>Would not answer</source>
        <translation>Gwrthododd ateb</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Ysgrifennwyd</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Ysgrifennwyd gan</translation>
    </message>
    <message>
        <source>Yes to</source>
        <translation>Ie i</translation>
    </message>
</context>
<context>
    <name>regime</name>
    <message>
        <source>Mon Tue Wed Thu Fri Sat Sun</source>
        <translation>Llun Maw Mer Iau Gwe Sad Sul</translation>
    </message>
    <message>
        <source>On the wing</source>
        <translation>Ar yr adain</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>heb ei anfon eto</translation>
    </message>
    <message>
        <source>visit {time}</source>
        <translation>ymweliad {time}</translation>
    </message>
    <message>
        <source>whenever it runs</source>
        <translation>pryd bynnag y mae’n rhedeg</translation>
    </message>
    <message>
        <source>{taken} of {places}</source>
        <translation>{taken} o {places}</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>ANALYSIS</source>
        <translation>DADANSODDI</translation>
    </message>
    <message>
        <source>CLOSED</source>
        <translation>AR GAU</translation>
    </message>
    <message>
        <source>No statement of yours is missing.</source>
        <translation>Nid oes datganiad gennych ar goll.</translation>
    </message>
    <message>
        <source>OPEN</source>
        <translation>AGORED</translation>
    </message>
    <message>
        <source>REOPENED</source>
        <translation>AILAGORWYD</translation>
    </message>
    <message>
        <source>REPEATED</source>
        <translation>AILADRODD</translation>
    </message>
    <message>
        <source>REVIEW DUE</source>
        <translation>ADOLYGU</translation>
    </message>
    <message>
        <source>REVIEW LATE</source>
        <translation>HWYR</translation>
    </message>
    <message>
        <source>REVIEWED</source>
        <translation>ADOLYGWYD</translation>
    </message>
    <message>
        <source>The report is at {prison}.</source>
        <translation>Mae’r adroddiad yn {prison}.</translation>
    </message>
    <message>
        <source>all statements are there</source>
        <translation>mae’r datganiadau i gyd yno</translation>
    </message>
    <message>
        <source>no statement yet: {names}</source>
        <translation>dim datganiad eto: {names}</translation>
    </message>
    <message>
        <source>nobody told yet</source>
        <translation>neb wedi’i hysbysu eto</translation>
    </message>
    <message>
        <source>review within {time}</source>
        <translation>adolygu o fewn {time}</translation>
    </message>
    <message>
        <source>review {time} overdue</source>
        <translation>adolygiad {time} yn hwyr</translation>
    </message>
</context>
<context>
    <name>roll</name>
    <message>
        <source>AGREED</source>
        <translation>CYTUNO</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Cyfrif</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Cyfrifwyd gan</translation>
    </message>
    <message>
        <source>DIFFERS</source>
        <translation>GWAHANOL</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Disgwylir</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Llofnodwyd gan</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>cytuno</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>neb eto</translation>
    </message>
</context>
<context>
    <name>settle</name>
    <message>
        <source>About safety: settle it first</source>
        <translation>Ynghylch diogelwch: setlwch ef yn gyntaf</translation>
    </message>
    <message>
        <source>About what the record says</source>
        <translation>Ynghylch yr hyn y mae’r cofnod yn ei ddweud</translation>
    </message>
    <message>
        <source>About where somebody is</source>
        <translation>Ynghylch ble mae rhywun</translation>
    </message>
    <message>
        <source>An ACCT is in question: settle it first</source>
        <translation>Mae ACCT dan sylw: setlwch ef yn gyntaf</translation>
    </message>
    <message>
        <source>As it was at the centre</source>
        <translation>Fel yr oedd yn y ganolfan</translation>
    </message>
    <message>
        <source>As it was before</source>
        <translation>Fel yr oedd cyn hynny</translation>
    </message>
    <message>
        <source>As it was offered</source>
        <translation>Fel y’i cynigiwyd</translation>
    </message>
    <message>
        <source>CONFLICT</source>
        <translation>GWRTHDARO</translation>
    </message>
    <message>
        <source>HELD</source>
        <translation>DALIWYD</translation>
    </message>
    <message>
        <source>Let through</source>
        <translation>Aeth drwodd</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Edrychwyd arno</translation>
    </message>
    <message>
        <source>More than one value was offered since.</source>
        <translation>Cynigiwyd mwy nag un gwerth ers hynny.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Neb yn benodol</translation>
    </message>
    <message>
        <source>ONE PERSON?</source>
        <translation>UN PERSON?</translation>
    </message>
    <message>
        <source>One custody period was closed</source>
        <translation>Caewyd un cyfnod yn y ddalfa</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Un person</translation>
    </message>
    <message>
        <source>REFUSED</source>
        <translation>GWRTHODWYD</translation>
    </message>
    <message>
        <source>RULE BROKEN</source>
        <translation>TORRI RHEOL</translation>
    </message>
    <message>
        <source>Reason given: {reason}</source>
        <translation>Rheswm a roddwyd: {reason}</translation>
    </message>
    <message>
        <source>Settled by {name}, {time}</source>
        <translation>Setlwyd gan {name}, {time}</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Rhywun</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Rhywbeth arall</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>The alert {alert}</source>
        <translation>Y rhybudd {alert}</translation>
    </message>
    <message>
        <source>The centre did not accept what you wrote {when} ({deed}).</source>
        <translation>Ni dderbyniodd y ganolfan yr hyn a ysgrifennoch {when} ({deed}).</translation>
    </message>
    <message>
        <source>The centre did not accept what {who} wrote {when} ({deed}).</source>
        <translation>Ni dderbyniodd y ganolfan yr hyn a ysgrifennodd {who} {when} ({deed}).</translation>
    </message>
    <message>
        <source>The centre gave no reason.</source>
        <translation>Ni roddodd y ganolfan reswm.</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Dau berson</translation>
    </message>
    <message>
        <source>Waits for: {roles}.</source>
        <translation>Yn aros am: {roles}.</translation>
    </message>
    <message>
        <source>Waits to be sent to the centre</source>
        <translation>Yn aros i’w anfon i’r ganolfan</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>You asked {when} for this: {deed}.</source>
        <translation>Gofynnoch {when} am hyn: {deed}.</translation>
    </message>
    <message>
        <source>You asked {when} to end the alert {alert}.</source>
        <translation>Gofynnoch {when} am derfynu’r rhybudd {alert}.</translation>
    </message>
    <message>
        <source>You changed {thing} to {ours} {when}</source>
        <translation>Newidioch {thing} i {ours} {when}</translation>
    </message>
    <message>
        <source>You wrote of {thing} that it is {ours}, {when}</source>
        <translation>Ysgrifennoch am {thing} ei fod yn {ours}, {when}</translation>
    </message>
    <message>
        <source>at the centre it was {theirs}</source>
        <translation>yn y ganolfan {theirs} ydoedd</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>am {time}</translation>
    </message>
    <message>
        <source>much the same name and date of birth</source>
        <translation>enw a dyddiad geni tebyg iawn</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>ar {day} am {time}</translation>
    </message>
    <message>
        <source>same name and date of birth</source>
        <translation>yr un enw a dyddiad geni</translation>
    </message>
    <message>
        <source>same prison number</source>
        <translation>yr un rhif carchar</translation>
    </message>
    <message>
        <source>same {number}</source>
        <translation>yr un {number}</translation>
    </message>
    <message>
        <source>what the record says of it now may not have been seen</source>
        <translation>efallai na welwyd yr hyn y mae’r cofnod yn ei ddweud amdano nawr</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>ddoe am {time}</translation>
    </message>
    <message>
        <source>{one} and {other} may be one person: {same}.</source>
        <translation>Efallai mai un person yw {one} a {other}: {same}.</translation>
    </message>
    <message>
        <source>{record} (this terminal does not hold it)</source>
        <translation>{record} (nid yw’r derfynell hon yn ei gadw)</translation>
    </message>
    <message>
        <source>{they} had changed it to {theirs} {then}</source>
        <translation>roedd {they} wedi’i newid i {theirs} {then}</translation>
    </message>
    <message>
        <source>{when} while offline</source>
        <translation>{when} heb gyswllt</translation>
    </message>
    <message>
        <source>{who} asked {when} for this: {deed}.</source>
        <translation>Gofynnodd {who} {when} am hyn: {deed}.</translation>
    </message>
    <message>
        <source>{who} asked {when} to end the alert {alert}.</source>
        <translation>Gofynnodd {who} {when} am derfynu’r rhybudd {alert}.</translation>
    </message>
    <message>
        <source>{who} changed {thing} to {ours} {when}</source>
        <translation>Newidiodd {who} {thing} i {ours} {when}</translation>
    </message>
    <message>
        <source>{who} wrote of {thing} that it is {ours}, {when}</source>
        <translation>Ysgrifennodd {who} am {thing} ei fod yn {ours}, {when}</translation>
    </message>
</context>
<context>
    <name>shift</name>
    <message>
        <source>48 hours over</source>
        <translation>48 awr ar ben</translation>
    </message>
    <message>
        <source>A charge is begun and not laid; it must be by {when}.</source>
        <translation>Mae cyhuddiad wedi’i ddechrau a heb ei osod; rhaid gwneud erbyn {when}.</translation>
    </message>
    <message>
        <source>APPS</source>
        <translation>CEISIADAU</translation>
    </message>
    <message>
        <source>ARRIVALS</source>
        <translation>DYFODIAID</translation>
    </message>
    <message>
        <source>AT LARGE</source>
        <translation>AR FFO</translation>
    </message>
    <message>
        <source>An ACCT is open, and no plan is written.</source>
        <translation>Mae ACCT ar agor, a does dim cynllun wedi&apos;i ysgrifennu.</translation>
    </message>
    <message>
        <source>An observation is due now.</source>
        <translation>Mae arsylwad i&apos;w wneud nawr.</translation>
    </message>
    <message>
        <source>An observation is overdue.</source>
        <translation>Mae arsylwad yn hwyr.</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Ceisiadau</translation>
    </message>
    <message>
        <source>CHARGE</source>
        <translation>CYHUDDIAD</translation>
    </message>
    <message>
        <source>DIARY</source>
        <translation>DYDDIADUR</translation>
    </message>
    <message>
        <source>HANDOVER</source>
        <translation>TROSGLWYDDO</translation>
    </message>
    <message>
        <source>INCIDENT</source>
        <translation>DIGWYDDIAD</translation>
    </message>
    <message>
        <source>KEY WORK</source>
        <translation>ALLWEDDOL</translation>
    </message>
    <message>
        <source>OVERDUE</source>
        <translation>HWYR</translation>
    </message>
    <message>
        <source>On the way from {prison} to {other} since {when}.</source>
        <translation>Ar y ffordd o {prison} i {other} ers {when}.</translation>
    </message>
    <message>
        <source>REVIEW</source>
        <translation>ADOLYGU</translation>
    </message>
    <message>
        <source>SIGN</source>
        <translation>LLOFNODI</translation>
    </message>
    <message>
        <source>STATEMENT</source>
        <translation>DATGANIAD</translation>
    </message>
    <message>
        <source>TO GO</source>
        <translation>I FYND</translation>
    </message>
    <message>
        <source>TRANSIT</source>
        <translation>AR DAITH</translation>
    </message>
    <message>
        <source>The first was asked {when}.</source>
        <translation>Gofynnwyd y cyntaf {when}.</translation>
    </message>
    <message>
        <source>The first was due {when}.</source>
        <translation>Roedd y cyntaf i’w ateb {when}.</translation>
    </message>
    <message>
        <source>The immediate action is overdue.</source>
        <translation>Mae&apos;r camau ar unwaith yn hwyr.</translation>
    </message>
    <message>
        <source>The longest since {when}.</source>
        <translation>Yr hiraf ers {when}.</translation>
    </message>
    <message>
        <source>The review is overdue.</source>
        <translation>Mae&apos;r adolygiad yn hwyr.</translation>
    </message>
    <message>
        <source>UNLOCK LIST</source>
        <translation>RHESTR DDATGLOI</translation>
    </message>
    <message>
        <source>Unlawfully at large since {when}.</source>
        <translation>Ar ffo’n anghyfreithlon ers {when}.</translation>
    </message>
    <message>
        <source>VISIT</source>
        <translation>YMWELIAD</translation>
    </message>
    <message>
        <source>You counted cash with somebody: {amount}. Sign for it.</source>
        <translation>Cyfrifasoch arian gyda rhywun: {amount}. Llofnodwch amdano.</translation>
    </message>
    <message>
        <source>You were there when seal {seal} was put on. Sign for it.</source>
        <translation>Roeddech yno pan roddwyd sêl {seal}. Llofnodwch amdani.</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>drwy’r dydd</translation>
    </message>
    <message>
        <source>of {capacity}</source>
        <translation>o {capacity}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heddiw</translation>
    </message>
    <message>
        <source>within {time}</source>
        <translation>o fewn {time}</translation>
    </message>
    <message>
        <source>{charge}: it is to be heard today.</source>
        <translation>{charge}: mae i’w glywed heddiw.</translation>
    </message>
    <message>
        <source>{charge}: it should have been heard on {day}.</source>
        <translation>{charge}: dylai fod wedi’i glywed ar {day}.</translation>
    </message>
    <message>
        <source>{kind}: somebody is booked who must not be in touch.</source>
        <translation>{kind}: archebwyd rhywun na chaiff gysylltu.</translation>
    </message>
    <message>
        <source>{session}: the unlock list is not marked</source>
        <translation>{session}: nid yw’r rhestr ddatgloi wedi’i nodi</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>{time} ar ôl</translation>
    </message>
    <message>
        <source>{time} overdue</source>
        <translation>{time} yn hwyr</translation>
    </message>
    <message>
        <source>{what}, {when}: nobody in charge has been told yet.</source>
        <translation>{what}, {when}: nid oes neb â gofal wedi’i hysbysu eto.</translation>
    </message>
    <message>
        <source>{what}, {when}: the use of force is to be reviewed.</source>
        <translation>{what}, {when}: mae’r defnydd o rym i’w adolygu.</translation>
    </message>
    <message>
        <source>{what}, {when}: your statement is missing.</source>
        <translation>{what}, {when}: mae eich datganiad ar goll.</translation>
    </message>
    <message>
        <source>{what}: its review is due on {day}.</source>
        <translation>{what}: mae&apos;r adolygiad i&apos;w gynnal ar {day}.</translation>
    </message>
    <message>
        <source>{what}: its review is due today.</source>
        <translation>{what}: mae&apos;r adolygiad i&apos;w gynnal heddiw.</translation>
    </message>
    <message>
        <source>{what}: its review was due on {day}.</source>
        <translation>{what}: roedd yr adolygiad i&apos;w gynnal ar {day}.</translation>
    </message>
    <message>
        <source>{where}: was due back {when}.</source>
        <translation>{where}: i fod yn ôl {when}.</translation>
    </message>
    <message>
        <source>{why}: {place}</source>
        <translation>{why}: {place}</translation>
    </message>
</context>
<context>
    <name>spans</name>
    <message>
        <source>Due today</source>
        <translation>Erbyn heddiw</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>Yn hwyr ers {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heddiw</translation>
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
    <name>waiting</name>
    <message>
        <source>Everything is kept on this terminal and sent when it can be.</source>
        <translation>Cedwir popeth ar y derfynell hon a’i anfon pan fydd modd.</translation>
    </message>
    <message>
        <source>HELD</source>
        <translation>DALIWYD</translation>
    </message>
    <message>
        <source>Held by the centre {time}. {why}</source>
        <translation>Daliwyd gan y ganolfan {time}. {why}</translation>
    </message>
    <message>
        <source>It last answered {time}.</source>
        <translation>Atebodd ddiwethaf {time}.</translation>
    </message>
    <message>
        <source>JOINED</source>
        <translation>CYFUNWYD</translation>
    </message>
    <message>
        <source>Not accepted by the centre {time}. {why}</source>
        <translation>Heb ei dderbyn gan y ganolfan {time}. {why}</translation>
    </message>
    <message>
        <source>RECEIVED</source>
        <translation>DERBYNIWYD</translation>
    </message>
    <message>
        <source>REFUSED</source>
        <translation>GWRTHODWYD</translation>
    </message>
    <message>
        <source>Received by the centre {time}</source>
        <translation>Derbyniwyd gan y ganolfan {time}</translation>
    </message>
    <message>
        <source>Received by the centre {time}, and joined with somebody else’s change</source>
        <translation>Derbyniwyd gan y ganolfan {time}, a’i gyfuno â newid rhywun arall</translation>
    </message>
    <message>
        <source>Sent. The centre has not answered yet.</source>
        <translation>Anfonwyd. Nid yw’r ganolfan wedi ateb eto.</translation>
    </message>
    <message>
        <source>The centre can be reached.</source>
        <translation>Gellir cyrraedd y ganolfan.</translation>
    </message>
    <message>
        <source>The centre cannot be reached.</source>
        <translation>Ni ellir cyrraedd y ganolfan.</translation>
    </message>
    <message>
        <source>The centre has not been reachable since {time}.</source>
        <translation>Ni ellir cyrraedd y ganolfan ers {time}.</translation>
    </message>
    <message>
        <source>The centre has not been tried yet.</source>
        <translation>Ni roddwyd cynnig ar y ganolfan eto.</translation>
    </message>
    <message>
        <source>Waits for its turn.</source>
        <translation>Yn aros ei dro.</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size} beit</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} kB</translation>
    </message>
</context>
<context>
    <name>way out</name>
    <message>
        <source>Refuge: {place}</source>
        <translation>Man diogel: {place}</translation>
    </message>
</context>
<context>
    <name>ways_out</name>
    <message>
        <source>Another prison</source>
        <translation>Carchar arall</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>Llys</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Ysbyty</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Rhyddhau</translation>
    </message>
    <message>
        <source>Somewhere else under escort</source>
        <translation>Rhywle arall dan hebryngiad</translation>
    </message>
    <message>
        <source>Temporary release on licence</source>
        <translation>Rhyddhau dros dro ar drwydded</translation>
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

// Data: given names and surnames of families who come to an English children's service and are thin in the
// lists that are made from packages: Tamil, Eritrean and Ethiopian, Kurdish, Somali, Igbo and Yoruba,
// Albanian, Vietnamese, Ukrainian, Polish, Romanian, Afghan, Sudanese, Welsh, Irish and Scottish. Small
// letters, no accents. Words that mean something else in English are left out.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Given names that are hardly ever anything else. */
export const givenNamesOfHeritage = words(`
abarna abinaya abirami achsuthan ahalya ajanthan akshaya anojan anushan arulini ashwini athavan bairavi branavan darshini dilukshan gajan gayathri
harini jathurshan jeyanthan kabilan kajan karthiga kavitha keerthana kirushan kirushanth krishanthan kugan lavanya luxshan mathusha mayuran mithusha
niroshan nirujan nishanthan nitharsan piranavan piratheepan pradeepan prashanthan pravin priyanka rajitha ramanan sanjeevan sathursan sharanya
sivani sobika suganthan sujeevan sumathi tharani tharshan tharshika tharshini tharsika thanush thanushan thanuja thivya thushara thuvaraka vaishnavi varshini vasanthan
vigneshwaran vithuran vithusha vithya yalini yathurshan
abel abrehet adiam ataklti awet azmera berhane bereket biniam daniat dawit efrem eyob ezana feven filmon fiyori fitsum freweini girmay goitom habtom haben
hagos helen henok hermela isaias kibrom kidane kidist luam luwam mebrahtu medhanie mehari merhawi merhawit meron mikal milena mogos mulugeta nahom natnael
robel rahwa ruta samrawit segen selam semhar senait sennait shewit simret solyana tekle temesgen tesfay tesfaye tigist tsegay winta yafet yemane yodit
yohana yohannes yonas yonatan zerai zeresenay
aland aram arjin avan awat azad azadi baran barzan bawan berivan bestun botan bryar chnar chra darya delal dilan dilovan dilshad diyar gulan hardi
hawar hawre hawkar helin hemin hewa hiwa jiyan karwan kawa kazhin khabat khalat kovan lana lezan merivan nawroz nazdar nechirvan newroz peshawa rebaz rebin
rebwar renas rezan rizgar rojda rojhat rojin ronahi rozh sardar sarkawt sarwar shadan shahla shilan shivan shler sherzad sirwan soran srwa tara twana zana
zerya ziryan zhiyan
abdiaziz abdifatah abdihakim abdikarim abdimalik abdinasir abdinur abdiqani abdirahim abdirisaq abdisalan abdiwahab ayaanle ayan bashe bilan biixi cabdi
deeqa degan dhahabo fadumo farhiya fartun faduma fowsia guleed habibo halimo hamdi hibaq hibo hodan hodo idil idman ifrah ikran ilhan ilwad jamilo kaltun
khadra khalif ladan liban liiban mahad maryan mowlid mukhtar muna naima najax nasra nasteho qali qamar ramla rahma roda roble sagal sahra samatar samiya
shamso shukri sucdi suleekha ubah warsame yasmiin yusra yusuf zahra zakaria
adaora adaugo akachi akunna amaka amarachukwu anwuli arinze azubuike buchi chetachi chiamaka chibueze chibuike chibuzo chichi chidera chidi chidiebere
chidinma chidozie chiedozie chiemeka chigozie chijioke chika chikamso chikelu chinaza chinedu chinelo chinenye chinonso chinyere chioma chisom chizoba
chukwuebuka chukwudi chukwuemeka chukwuma ebele ebuka echezona ejike ekene eloka emeka enyinna ezinne ezinwa ifeanyi ifeoma ifunanya ijeoma ikechukwu ikenna
kambili kanayo kelechi kenechukwu kosisochukwu lotanna nkechi nkem nkiruka nkoli nnamdi nneka nnenna nonso nwabueze nwamaka obiageli obiora obinna obioma
ogechi okechukwu okwudili olisa onyeka onyinye ozioma somto somtochukwu tobenna tobechukwu toochukwu ugochi ugochukwu uche uchenna uju ujunwa uzoma zikora
abiodun abosede adebisi adedayo adedoyin adefemi adejoke adekemi aderonke adesola adetola adetoun adewunmi ajoke akinwale anike anuoluwapo ayomikun ayotunde
babajide bamidele bolaji boluwatife bukunmi busola damilare damilola dolapo ebunoluwa eniola fehintola feyisayo folake folasade folashade folarin funke
funmilayo gbenga ibukun idowu ifeoluwa ikeoluwa iretioluwa iyabo iyanuoluwa jadesola jibola kehinde kolawole kunle lanre mobolaji modupe mojisola monisola
morayo morenike morenikeji niniola olabisi oladele olajumoke olamide olanrewaju olatunde olayemi olayinka olubunmi oludare olufemi olufunke olumide olusegun
olusola oluwadamilola oluwafemi oluwakemi oluwaseun oluwaseyi oluwatobi oluwatosin omobolanle omolara omotola opeyemi oreoluwa rotimi segun seyi shola sunkanmi taiwo
temidayo temilade temitayo temitope titilayo toluwani tomiwa tosin toyin tunde wuraola yejide yetunde yewande
agim agron albana albert altin anila arbnor ardian ardit arian arjeta armend arta artan aurora bardhyl behar bekim besa besart besnik besjana blerim blerina
blerta bujar dafina dardan drilon drita edona egzon elira elona elvana endrit enkelejda ergys erion erjon ermal ermira fatjon fatmir flamur florent flutura
gentian genta granit ilir jehona jeton jetmir klajdi klodian kreshnik kushtrim leart ledion lendita liridon liridona lorik luan lulzim majlinda mentor merita mimoza
mirjeta naim orges pellumb qendrim rinor rovena shkelqim shpend shpresa shqipe skender teuta valbona valdrin valmir valon vjollca vlora xhemal xheni zamira zef
anh bao binh chau cuong dao dat diep duc dung duong duyen giang hanh hieu hoang huong huy khanh khoa kien lanh linh loan mai minh nga ngan ngoc nhan nhi nhung
oanh phong phuc phuong phuoc quan quang quoc quyen quynh tam tan thao thang thanh thien thinh tho thu thuan thuy tien toan trang tram tri trinh trung truong tuan tuyen tuyet uyen
vinh vy xuan yen
andrii artem bohdan bohdana borys daryna denys dmytro halyna hanna hryhorii inna iryna khrystyna kateryna kyrylo larysa lesia lidiia liudmyla maksym marharyta mariia
marta mykhailo mykola myroslava nadiia nataliia nazar oksana oleh oleksandr oleksandra oleksii olena olha orysia ostap pavlo petro polina roksolana ruslana serhii snizhana
solomiia stanislav svitlana taras tetiana uliana vadym valeriia vasyl vladyslav volodymyr yana yaroslav yaroslava yelyzaveta yevhen yevheniia yulia yurii zlata zoriana
agnieszka aleksandra bartlomiej bartosz blazej boguslaw bozena bronislaw czeslaw dagmara danuta dariusz dominika dorota elzbieta ewa ewelina genowefa grazyna
grzegorz halina henryk hubert irena ireneusz jacek jadwiga jagoda janusz jaroslaw jerzy joanna jolanta justyna kacper kajetan katarzyna kazimierz kinga klaudia krystian
krystyna krzysztof lech leszek lidia lukasz maciej magdalena malgorzata marcin mariusz marzena mateusz michal mieczyslaw milosz miroslaw monika natalia oliwia patryk
pawel piotr przemyslaw radoslaw rafal roksana ryszard slawomir stanislaw stefania sylwia szymon tadeusz tomasz urszula waldemar wanda weronika wieslaw wiktor
wiktoria wioletta witold wladyslaw wlodzimierz wojciech zbigniew zdzislaw zofia zuzanna zygmunt
adrian alin alina anca andreea andrei aurel aurelia bogdan camelia catalin catalina ciprian claudiu constantin corina cosmin costel costin cristian cristina crina
daniela dacian dragos dumitru elena emanuela emilian eugen felicia florentina florin florica gabriela georgeta gheorghe grigore horia iacob ileana ilie ioan ioana ion
ionel ionela ionut irina iulia iulian iuliana laurentiu lavinia liliana liviu loredana luminita lucian madalina marcel marian mariana marius mihaela mihai mihaita mircea mirela
monica nicolae nicoleta nicusor octavian oana ovidiu paraschiva petre petru radu ramona razvan roxana rodica sebastian silviu simona sorin sorina stefan stelian stefania
teodor teodora tiberiu traian tudor valentin valeriu vasile veronica violeta viorel viorica vlad zamfir
abdulhaq ahmadzai aimal amanullah asadullah azizullah baryalai emal enayatullah esmatullah farhad faridoon fawad habibullah hamidullah hashmatullah hekmatullah
humayun idrees ihsanullah jawad kamran khalilullah laila lailuma latifa lemar mahnaz masoud mirwais mohibullah mujib najeebullah naqibullah nasratullah nasrin nilofar omid parwana
qais rahmatullah ramin roya sahar samim sayed sediqa shabana shafiqullah shakila shukria sohrab spozhmai storai tamim wali waheedullah wahid yama zabiullah zarghuna zohal zalmai
abdelrahman abubakr alaa alsadig amna amir awad bakhit elfatih eltayeb fathia hadia hamza haitham hisham ibtisam ihab ihsan intisar isam ismail izzeldin khadija mazin mohanad
mudathir mutasim muzamil najwa nimat osama rania rasha saadia salma samah siham suad tariq tasneem waleed widad wafaa yassin zeinab
aeron afan alun aled aneirin angharad anwen aranwen beca bedwyr bethan brengain bronwen bryn cadi cai caron catrin cefin ceinwen ceri cerys deiniol delyth dewi
efa eifion eilir einir eiry eirlys elan eleri elin eluned emlyn emrys enlli enfys erin esyllt eurig eurwen gethin glenys gruffudd gruffydd guto gwen gwenda gwenllian gwenno gwilym
gwyn gwyneth hedd heledd heulwen hefin huw iago idris iestyn ieuan ifan ilan illtyd ioan iolo iori iwan lisabeth llinos lleucu llewelyn llio llyr llywelyn lowri macsen madog mair
mali manon marged mared meinir meirion mei meleri menna mererid morfydd myfanwy nerys nest nia non olwen osian owain pryderi rhian rhiannon rhodri rhydian rhys sioned
sion siriol sian sulwen tegan tegwen teleri tomos tudur wyn
ailbhe aine aisling aodhan aoibheann aoibhinn aoife bairbre blathnaid brid brona cahal cairbre caitriona caoilainn caoimhe caoimhin cathal cathaoir cian ciara ciaran cillian clodagh
colm conall conchobhar cormac daithi daire darragh deirdre diarmuid donnacha donnchadh eabha eadaoin eamon eamonn eilis eimear eithne emer eoghan eoin fearghal feargal fergal fiadh
fiona fionn fionnuala fiontan grainne iarla lorcan liadan maeve maire mairead malachy maoiliosa meabh micheal muireann muiris naoise naomi neasa niall niamh oisin oran orlaith orla
padraic padraig peadar proinsias ronan roisin ruairi rory ruaidhri sadhbh saoirse saorlaith seamus sean sheelagh sile sinead siobhan sorcha tadhg tiarnan tomas treasa ultan una
aileas ailsa ainsley alasdair alistair calum catriona diarmid donnchadh eilidh ewan ewen euan fergus fingal fraser gregor hamish iain innes iona isla kirsteen kirsty lachlan
mairi malcolm morag morven muireall murdo niall peigi ruairidh seonaid shona sorley struan tavish torquil
`);

/** Surnames that are hardly ever anything else. */
export const surnamesOfHeritage = words(`
arulanantham balakrishnan ganesharajah jeyakumar kandasamy kanagaratnam kathirgamanathan kugathasan mahendran nadarajah nagarajah paramsothy ponnambalam pushparajah rajakumar
rajaratnam rasiah sathasivam satkunarajah selvarajah selvaratnam sinnathamby sithamparanathan sivakumar sivalingam sivapalan sivarajah sivasubramaniam skandarajah subramaniam
sundaralingam thangarajah thevarajah thiruchelvam uthayakumar vairamuthu velupillai vigneswaran yogarajah yogeswaran
asmelash beyene desta fessehaye gebre gebrehiwot gebremariam gebremedhin gebremeskel gebreselassie ghebremariam ghebremedhin ghebremeskel ghebreyesus habte habtemariam hailemariam
haile kahsay kidane kifle negash ogbazghi tecle tekle teklehaimanot tewelde tesfagiorgis tesfamariam weldu woldemariam woldemichael woldu zeray
barzani barzinji goran jaff qadir surchi talabani zangana zebari zibari
aden adow dirie dualeh egal elmi farole gedi guled guleid hersi hirsi jimale jimcaale mohamud nuur omaar roble samatar shire warsame
achebe agbaje agu akpabio amadi anyanwu azikiwe chikezie chukwueke dike ekwueme eze ezeh ezeokoli ezike igwe ihejirika iheanacho iwu kalu madu mbah mbadiwe njoku nnadi nnamani nwachukwu
nwadike nwankwo nweke nwogu nzeogwu obi odoh odumegwu ofoegbu ogbonna okeke okoli okonjo okorie okpara olisa onuoha onwudiwe onyeama onyekachi ozoemena ubah udeh ugwu umeh uzodinma
adebisi adegoke adenuga aderemi adesanya adewole ajibade ajose akande akinfenwa akinfolarin akingbola akintola akinwunmi alabi amosun aregbesola ayodele bakare bamgbose durojaiye fadipe fajemisin
fakunle falana fapohunda fashola kuti odukoya odusanya ogunbiyi ogundipe ogunsanya ojo okunola oladapo oladele olatunji olorunfemi omotoso oni oyedepo oyelaran oyelowo sanusi sofola sowande soyinka
alushi arapi bajrami begu berisha bushati dervishi dragusha gashi gjoka gjoni haxhiu hoti hoxha kastrati krasniqi leka lleshi marku mehmeti meta morina mustafa nikolla paci prifti qorri rama shala shehu
sejdiu shkreli thaci vata veseli xhaka zeqiri
dang dinh duong hoang huynh lam ngo nguyen pham phan truong vuong
bondarenko boyko franko hrytsenko ivanenko ivanchuk klymenko kovalchuk kovalenko kravchenko kravchuk lysenko marchenko melnyk moroz oliinyk petrenko ponomarenko rudenko savchenko
shevchuk shevchenko sydorenko symonenko tkachenko tkachuk tymoshenko vasylenko yakovenko zelenko
`);

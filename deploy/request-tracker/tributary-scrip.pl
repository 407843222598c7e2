# Tells Tributary of a transaction of a ticket. For a scrip of Request Tracker 5 or 6:
# Admin, Global, Scrips, Create. Condition "On Transaction", action "User Defined", template "Blank",
# stage "Normal"; this file as the custom action commit code, and "return 1;" as its preparation code.
# In RT_SiteConfig.d/Tributary.pm:
#   Set($TributaryUrl, 'https://hub.example/webhooks/request-tracker/main');
#   Set($TributarySecret, '...');
# What could not be sent after three tries is logged: send it again with the REST API 2, whose
# transactions the hub reads too.
use Digest::SHA ();
use JSON ();
use LWP::UserAgent;
use RT::REST2::Util ();

my $user = sub {
    my ($record) = @_;
    return {
        type         => 'user',
        id           => $record->Name,
        Name         => $record->Name,
        EmailAddress => $record->EmailAddress,
        RealName     => $record->RealName,
        MobilePhone  => $record->MobilePhone,
        Privileged   => $record->Privileged ? JSON::true() : JSON::false(),
    };
};

my $txn    = $self->TransactionObj;
my $ticket = $self->TicketObj;

my $told = RT::REST2::Util::serialize_record($txn);
$told->{Creator} = $user->( $txn->CreatorObj );
my $content = $txn->ContentObj;
if ($content) {
    $told->{Content}     = $txn->Content( Type => 'text/plain' );
    $told->{ContentType} = 'text/plain';
}
my @files;
my $attachments = $txn->Attachments;
while ( my $file = $attachments->Next ) {
    $told->{MessageId} ||= $file->MessageId if $file->MessageId;
    $told->{InReplyTo} ||= $file->GetHeader('In-Reply-To') if $file->GetHeader('In-Reply-To');
    next unless $file->Filename;
    push @files,
        {
        id            => $file->Id,
        Filename      => $file->Filename,
        ContentType   => $file->ContentType,
        ContentLength => $file->ContentLength,
        };
}
$told->{Attachments} = \@files;

my $state = RT::REST2::Util::serialize_record($ticket);
$state->{Owner} = $user->( $ticket->OwnerObj );
$state->{Queue} = { type => 'queue', id => $ticket->QueueObj->Id, Name => $ticket->QueueObj->Name };
$state->{Requestor} = [ map { $user->($_) } @{ $ticket->Requestor->UserMembersObj->ItemsArrayRef } ];

my $body = JSON->new->utf8->canonical->encode( { transaction => $told, ticket => $state } );
my $agent = LWP::UserAgent->new( timeout => 10 );
my $answer;
for my $try ( 1 .. 3 ) {
    my $time      = time;
    my $signature = Digest::SHA::hmac_sha256_hex( "$time.$body", RT->Config->Get('TributarySecret') );
    $answer = $agent->post(
        RT->Config->Get('TributaryUrl'),
        'Content-Type'   => 'application/json',
        'X-RT-Timestamp' => $time,
        'X-RT-Signature' => "sha256=$signature",
        Content          => $body,
    );
    return 1 if $answer->is_success;
    sleep $try;
}
RT->Logger->error( 'Tributary did not accept transaction ' . $txn->Id . ': ' . $answer->code );
return 1;
